package janus.dicomweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// QIDO-RS: which series an archive has.
final class Search {
    private static final int PAGE = 200;
    private static final int MOST = 100_000;

    private final Connection connection;
    private final Query query;
    private final Map<String, Listing> found = new LinkedHashMap<>(); // by UID

    Search(Connection connection, Query query) {
        this.connection = connection;
        this.query = query;
    }

    /// All that match, in order. Servers give fewer at once than asked for, or all whatever was
    /// asked, so pages are turned until one brings nothing new.
    ///
    /// @throws IOException when the archive can't be searched
    List<Listing> run() throws IOException {
        int offset = 0;
        int before;
        do {
            before = found.size();
            offset += page(offset);
        } while (found.size() > before && found.size() < MOST);
        List<Listing> all = new ArrayList<>(found.values());
        all.sort(Listing.ORDER);
        return all;
    }

    private int page(int offset) throws IOException {
        JsonNode page = connection.ask(Ask.search(query.path(offset, PAGE)), Answer::json);
        if (!page.isMissingNode() && !page.isArray()) {
            throw Refusal.strange(connection.server(), "JSON that is no list");
        }
        for (JsonNode entry : page) {
            Listing listing = Listing.of(new Attributes(entry), query.patient());
            if (!listing.isNamed()) {
                throw Refusal.strange(connection.server(), "a series without usable UIDs");
            }
            found.putIfAbsent(listing.series(), listing);
        }
        return page.size();
    }
}
