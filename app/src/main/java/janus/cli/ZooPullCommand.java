package janus.cli;

import janus.zoo.Catalogue;
import janus.zoo.MiniModel;
import janus.zoo.PublishedModel;
import janus.zoo.Pulled;
import janus.zoo.Zoo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `janus zoo pull`: fetches published models.
@Command(
        name = "pull",
        description = {
            "Fetch published models; a broken download is gone on with.",
            "Behind a proxy: JANUS_JAVA_OPTIONS=\"-Dhttp.proxyHost=HOST -Dhttp.proxyPort=PORT\"."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ZooPullCommand implements Callable<Integer> {
    @Mixin private final ZooOptions options = new ZooOptions();

    @Parameters(arity = "1..*", paramLabel = "NAME|all", description = "Names, or all of them.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        Zoo zoo = options.zoo();
        List<PublishedModel> models =
                names.contains("all")
                        ? Catalogue.published()
                        : names.stream()
                                .filter(name -> !isMini(name))
                                .map(Catalogue::get)
                                .distinct()
                                .toList();
        names.stream()
                .filter(ZooPullCommand::isMini)
                .distinct()
                .forEach(name ->
                        options.say("%s ships with Janus and needs no pulling".formatted(name)));
        pull(models, zoo);
        return 0;
    }

    private static boolean isMini(String name) {
        return Catalogue.find(name).filter(MiniModel.class::isInstance).isPresent();
    }

    /// One model that is not to be had does not keep the others away; two in a row mean that the
    /// server or the disk is at fault.
    private void pull(List<PublishedModel> models, Zoo zoo) throws IOException {
        List<String> failed = new ArrayList<>();
        IOException last = null;
        for (PublishedModel model : models) {
            try {
                tell(zoo.pull(model, ConsoleProgress.onStandardError()), model);
                if (last != null) {
                    options.warn(Failures.sentence(last));
                }
                last = null;
            } catch (IOException failure) {
                if (last != null) {
                    throw last;
                }
                last = failure;
                failed.add(model.name());
            }
        }
        if (last != null) {
            throw last;
        }
        if (!failed.isEmpty()) {
            throw new IOException(
                    "%d of %d models could not be pulled (%s) - the warnings above say why - pull them again or add them by hand"
                            .formatted(failed.size(), models.size(), String.join(", ", failed)));
        }
    }

    private void tell(Pulled pulled, PublishedModel model) {
        options.warn(pulled);
        options.say(
                pulled.fetched()
                        ? "%s is in %s (%s)"
                                .formatted(model.name(), pulled.file(), PublishedModel.LICENCE)
                        : "%s was in %s already".formatted(model.name(), pulled.file()));
    }
}
