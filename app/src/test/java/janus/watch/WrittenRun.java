package janus.watch;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.run.RunFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/// A Run of 20 steps after 10 of warm-up, as its files tell it, without a training.
public final class WrittenRun {
    private static final String HEAD =
            "step,learning_rate,adversarial_ct,adversarial_mr,cycle_mr,cycle_ct,identity_ct,identity_mr,discriminator_ct,discriminator_mr,seconds_per_step\n";

    private static final String CARD =
            """
            {"janus": "test", "created": "2026-01-01T00:00:00Z", "command": "janus finetune <b>",
             "recipe": {"steps": 20, "side": 64, "batch": 1, "seed": 1, "encoding": "gray",
               "optimisation": {"learningRate": 2e-4, "warmUp": 10, "decay": 0.5, "pool": 50},
               "weights": {"cycleMr": 10, "cycleCt": 10, "identity": 0.5}, "precision": "FULL"},
             "cadence": {"log": 5, "sample": 10, "save": 10},
             "start": {"mr2ct": "scratch", "ct2mr": "scratch", "rule": "", "discriminators": "",
               "blocks": 9, "filters": 64},
             "data": {"folder": "my data", "manifestSha256": "0", "ctUnit": "HU", "subjects": {},
               "slices": {}},
             "machine": {}}
            """;

    private final RunFolder folder;

    /// A Run in `path`, just begun.
    public WrittenRun(Path path) throws IOException {
        folder = new RunFolder(path);
        Files.createDirectories(path);
        Files.writeString(folder.card(), CARD);
        saved(0);
    }

    /// Its folder.
    public RunFolder folder() {
        return folder;
    }

    /// Its log, with a row every 5 steps up to `step`.
    public WrittenRun logged(int step) throws IOException {
        StringBuilder log = new StringBuilder(HEAD);
        for (int i = 5; i <= step; i += 5) {
            String generators = i <= 10 ? "0,0,0,0,0,0" : "0.4,0.3,0.2,0.1,0.2,0.1";
            log.append("%d,2e-4,%s,0.3,0.2,%s\n".formatted(i, generators, i <= 10 ? "0.5" : "2.5"));
        }
        Files.writeString(folder.log(), log);
        return this;
    }

    /// Its state, saved after `step`.
    public WrittenRun saved(long step) throws IOException {
        Safetensors.write(
                new Checkpoint(
                        Map.of("a", NamedTensor.of(new long[] {1}, new float[1])),
                        Map.of("janus.step", Long.toString(step))),
                folder.state());
        return this;
    }

    /// A sheet after `step`, of one pixel.
    public WrittenRun sampled(long step) throws IOException {
        Files.createDirectories(folder.samples());
        ImageIO.write(
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.sample(step).toFile());
        return this;
    }
}
