package janus.train;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.parallel.Group;
import janus.tensor.Libtorch;
import janus.volume.Modality;
import janus.work.Sha256;
import janus.work.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers a [RunRecord] from a request and this machine.
final class RunRecords {
    private RunRecords() {}

    static RunRecord of(FineTuning.Request request, Group group) throws IOException {
        return new RunRecord(
                Version.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                request.command(),
                request.recipe(),
                request.cadence(),
                start(request.start()),
                data(request.dataset()),
                machine(request, group));
    }

    /// SHA-256 of the Dataset's manifest, hexadecimal.
    static String manifestHash(Dataset dataset) throws IOException {
        return Sha256.of(dataset.folder().resolve("manifest.csv"));
    }

    private static RunRecord.Start start(StartingPoint start) throws IOException {
        Architecture.ResnetGenerator form = form(start.mr2ct());
        return new RunRecord.Start(
                start.mr2ct().description(),
                start.ct2mr().description(),
                start.rule(),
                "fresh (no discriminators were published), warmed up with the generators frozen",
                form.blocks(),
                form.filters());
    }

    /// The form of the network that `origin` gives.
    static Architecture.ResnetGenerator form(Origin origin) throws IOException {
        return switch (origin) {
            case Origin.Scratch(Architecture.ResnetGenerator form) -> form;
            case Origin.RandomLike(Origin.Pretrained trained) -> form(trained);
            case Origin.Pretrained pretrained ->
                    switch (Architecture.of(CheckpointFile.read(pretrained.file()))) {
                        case Architecture.ResnetGenerator form -> form;
                        case Architecture.Stranger(String name, String why) ->
                                throw new IOException(
                                        "%s holds %s - %s - choose a ResNet generator of CycleGAN"
                                                .formatted(pretrained.file(), name, why));
                    };
        };
    }

    /// The slices of `modality` to train on, at least one.
    ///
    /// @throws IOException when there is none
    static List<Entry> training(Dataset dataset, Modality modality) throws IOException {
        List<Entry> entries = dataset.entries(modality, Split.TRAIN);
        if (entries.isEmpty()) {
            throw new IOException(
                    "%s has no %s slices in its training split - both modalities are needed - prepare it again with more subjects or --split 1,0,0"
                            .formatted(dataset.folder(), modality));
        }
        return entries;
    }

    private static RunRecord.Data data(Dataset dataset) throws IOException {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        Map<String, Integer> slices = new LinkedHashMap<>();
        for (Modality modality : Modality.values()) {
            List<Entry> entries = training(dataset, modality);
            slices.put(modality.code(), entries.size());
            subjects.put(modality.code(), entries.stream().map(Entry::subject).distinct().toList());
        }
        return new RunRecord.Data(
                dataset.folder().toString(),
                manifestHash(dataset),
                dataset.card().ctUnit().label(),
                subjects,
                slices);
    }

    private static Map<String, String> machine(FineTuning.Request request, Group group) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("device", request.device().name());
        machine.put("threads", Integer.toString(Libtorch.threads()));
        machine.put("workers", Integer.toString(group.world()));
        machine.put("carrier", group.carrier());
        machine.put("carrier_reason", group.reason());
        machine.put("libtorch", Libtorch.version());
        machine.put("jdk", System.getProperty("java.runtime.version", "unknown"));
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return machine;
    }
}
