package janus.network;

import static org.assertj.core.api.Assertions.assertThat;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.network.ResnetGenerator.Shape;
import janus.tensor.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingProcessTest {
    @TempDir private Path folder;

    @Test
    void aProcessAskedToEndWhileTranslatingDoesNotCrash() throws IOException, InterruptedException {
        Process busy =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Busy.class.getName())
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(busy.getInputStream().read()).isEqualTo('.'); // the first pass is over
            busy.destroy(); // SIGTERM
            assertThat(busy.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(busy.exitValue()).isEqualTo(128 + 15);
        } finally {
            busy.destroyForcibly();
        }
        assertThat(folder.toFile().list()).isEmpty(); // a crash leaves an hs_err file
    }

    /// Passes pictures through a generator for ever.
    static final class Busy {
        private Busy() {}

        public static void main(String[] arguments) {
            Checkpoint weights =
                    Initial.weights(
                            ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, 16, 6)),
                            new SplittableRandom(1));
            try (ResnetGenerator generator = ResnetGenerator.of(weights, Device.CPU)) {
                float[] picture = new float[3 * 128 * 128];
                while (true) {
                    generator.apply(picture, new Shape(1, 3, 128, 128));
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }
}
