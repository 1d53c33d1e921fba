package janus.zoo;

import janus.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Fetches one model, looks at what came, and lets it into the zoo.
final class Pull {
    private Pull() {}

    static Pulled of(PublishedModel model, URI address, Path folder, Progress progress)
            throws IOException {
        return of(
                new Order(model, address, folder.resolve(model.name() + ".pth")),
                Download.Patience.USUAL,
                progress);
    }

    /// What to get from where to where.
    record Order(PublishedModel model, URI address, Path target) {}

    static Pulled of(Order order, Download.Patience patience, Progress progress)
            throws IOException {
        try (Remote remote = new Remote(order.address, patience.silence());
                PartFile part = PartFile.of(order.target)) {
            try {
                new Download(remote, part, patience, progress).run();
            } finally {
                progress.finished();
            }
            check(order, part);
            part.finish();
        }
        return new Pulled(
                order.target, true, Inspection.doubt(order.target, Optional.of(order.model)));
    }

    private static void check(Order order, PartFile part) throws IOException {
        if (Page.is(part.path())) {
            part.discard();
            throw Page.sentBy(order.address);
        }
        try {
            Inspection.check(part.path(), Optional.of(order.model));
        } catch (IOException other) {
            part.discard();
            throw new IOException(
                    "%s; it came from %s and was thrown away"
                            .formatted(other.getMessage(), order.address),
                    other);
        }
    }
}
