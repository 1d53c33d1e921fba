package janus.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import janus.Trials;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files give a sentence, whatever the damage, and cost no more than their size allows.
@NullMarked
class FuzzTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// A read may copy a file some times and make small objects, not more.
    private static final long TIMES_THE_FILE = 20;

    private static final long BESIDES = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layouts.pth",
                "layouts-no-checksums.pth",
                "layouts-protocol-4.pth",
                "layouts-legacy.pth",
                "training.pth",
                "whole-model.pth",
                "layouts.safetensors",
                "types.safetensors"
            })
    void aDamagedSmallFileGivesASentence(String name) {
        byte[] whole = Fixtures.bytes(name);
        Trials.forAll(3000, random -> survives(name, mutated(whole, random)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip.pth",
                "legacy.pth",
                "legacy-v1.pth",
                "legacy-running-stats.pth",
                "dataparallel-prefix.pth",
                "half.pth",
                "missing-key.pth",
                "truncated.pth",
                "truncated-legacy.pth",
                "hostile.pth"
            })
    void aDamagedGeneratorGivesASentence(String name) throws IOException {
        byte[] whole =
                Files.readAllBytes(Shared.folder().resolve("fixtures/checkpoints").resolve(name));
        Trials.forAll(500, random -> survives(name, mutated(whole, random)));
    }

    private static byte[] mutated(byte[] whole, RandomGenerator random) {
        byte[] bytes =
                random.nextInt(5) == 0
                        ? Arrays.copyOf(whole, random.nextInt(whole.length))
                        : whole.clone();
        int flips = 1 + random.nextInt(8);
        for (int i = 0; i < flips && bytes.length > 0; i++) {
            int place =
                    random.nextBoolean()
                            ? random.nextInt(bytes.length)
                            : random.nextInt(Math.min(bytes.length, 1000));
            bytes[place] =
                    switch (random.nextInt(3)) {
                        case 0 -> (byte) random.nextInt();
                        case 1 -> (byte) 0xff;
                        default -> (byte) (bytes[place] ^ (1 << random.nextInt(8)));
                    };
        }
        return bytes;
    }

    private static void survives(String name, byte[] bytes) {
        refusal(name, bytes); // loads classes, which allocates
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Optional<IOException> refused = refusal(name, bytes);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated)
                .as("bytes allocated for a file of %d", bytes.length)
                .isLessThan(TIMES_THE_FILE * bytes.length + BESIDES);
        refused.ifPresent(exception ->
                assertThat(exception)
                        .hasMessageContaining(name)
                        .hasMessageMatching("[^\\n]+ - [^\\n]+ - [^\\n]+[^.]")
                        .hasMessageNotContaining("null"));
    }

    private static Optional<IOException> refusal(String name, byte[] bytes) {
        try {
            Architecture.of(Fixtures.read(name, bytes));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused);
        }
    }
}
