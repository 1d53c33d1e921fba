package janus.sweep;

import janus.train.Origin;
import janus.train.StartingPoint;
import janus.volume.Direction;
import janus.work.Progress;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The distances of all source models, kept in `distances.json` by the hash of the generator, so
/// that they are measured once.
final class Distances {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Closeness closeness;
    private final Map<String, Double> known = new TreeMap<>();

    /// A model's distance in a direction.
    record Distance(String row, Direction direction, double value) {}

    Distances(Path out, Closeness closeness) {
        this.file = out.resolve("distances.json");
        this.closeness = closeness;
    }

    /// The distances of what the source models in `starts` start from in `directions`.
    ///
    /// @throws IOException when a generator or a slice can't be read
    List<Distance> measure(Starts starts, List<Direction> directions, Progress progress)
            throws IOException {
        load();
        List<Distance> distances = new ArrayList<>();
        progress.started("similarity", starts.ready().size());
        int done = 0;
        try {
            for (Map.Entry<Contestant, StartingPoint> one : starts.ready().entrySet()) {
                if (one.getKey().kind() == Contestant.Kind.MODEL) {
                    for (Direction direction : directions) {
                        add(one.getKey().name(), one.getValue(), direction, distances);
                    }
                }
                progress.advanced(++done, one.getKey().name());
            }
        } finally {
            progress.finished();
        }
        return distances;
    }

    private void add(String row, StartingPoint start, Direction direction, List<Distance> into)
            throws IOException {
        Origin origin = direction == Direction.MR_TO_CT ? start.mr2ct() : start.ct2mr();
        if (origin instanceof Origin.Pretrained pretrained) {
            String key = direction.source().code() + " " + pretrained.sha256();
            Double value = known.get(key);
            if (value == null) {
                value = closeness.distance(pretrained, direction.source());
                known.put(key, value);
                save();
            }
            into.add(new Distance(row, direction, value));
        }
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            JSON.readTree(Files.readString(file))
                    .properties()
                    .forEach(one -> known.put(one.getKey(), one.getValue().asDouble()));
        } catch (JacksonException damaged) {
            known.clear(); // measured again
        }
    }

    private void save() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        known.forEach(root::put);
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
