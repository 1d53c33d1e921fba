package janus.align;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import janus.nifti.NiftiFile;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.rigid.Motion;
import janus.rigid.Registration;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Known displacements of up to 20 mm along and 20 degrees about every axis are found again within
/// 1 mm. A build tries a few on small phantoms; `bench/align/trials.sh` tries a hundred, of larger
/// phantoms and of real heads.
final class TrialsTest {
    private static final double WITHIN_MM = 1;
    private static final String MANY = "align.trials"; // how many
    private static final String FIRST = "align.first"; // seed; others follow

    private interface Maker {
        Trial of(long seed) throws IOException;
    }

    /// Errors of `count` trials, mm, a line of `name` each where a file for them is asked for.
    private static List<Double> errors(String name, int count, Maker maker) throws IOException {
        List<Double> errors = new ArrayList<>();
        StringBuilder lines =
                new StringBuilder("seed,start_mm,error_mm,nmi_before,nmi_after,seconds\n");
        String folder = System.getProperty("align.out");
        long first = Long.getLong(FIRST, 1);
        for (long seed = first; seed < first + count; seed++) {
            Trial trial = maker.of(seed);
            long start = System.nanoTime();
            Registration found = trial.register();
            double seconds = (System.nanoTime() - start) / 1e9;
            double error = trial.error(found.motion());
            errors.add(error);
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.2f,%.4f,%.4f,%.4f,%.2f%n",
                            seed,
                            trial.error(Motion.NONE),
                            error,
                            found.before(),
                            found.after(),
                            seconds));
            if (folder != null) {
                WholeFile.write(Path.of(folder).resolve(name + ".csv"), lines.toString());
            }
        }
        return errors;
    }

    private static void assertFound(List<Double> errors, int least) {
        assertThat(errors.stream().filter(error -> error < WITHIN_MM))
                .as("errors within %s mm of %s", WITHIN_MM, errors)
                .hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void twoModalitiesOfSmallPhantoms() throws IOException {
        assertFound(errors("few", 2, seed -> Trial.ofPhantom(seed, 80, 32)), 2);
    }

    @Test
    void anInvertedNoisyCopyOfASmallPhantom() throws IOException {
        Trial.Copy copy =
                Trial.Copy.of(Phantom.subject(3).render(Phantom.axial(80, 32), Contrast.T1));
        assertFound(errors("copy", 2, seed -> Trial.ofCopy(copy, seed)), 2);
    }

    @Test
    @EnabledIfSystemProperty(named = MANY, matches = "[0-9]+")
    void manyPhantoms() throws IOException {
        int count = Integer.getInteger(MANY);
        assertFound(
                errors("phantoms", count, seed -> Trial.ofPhantom(seed, 96, 40)), count * 95 / 100);
    }

    @Test
    @EnabledIfSystemProperty(named = MANY, matches = "[0-9]+")
    void manyRealHeads() throws IOException {
        int count = Integer.getInteger(MANY);
        List<Path> heads = heads();
        List<Trial.Copy> copies = new ArrayList<>();
        for (Path head : heads) {
            copies.add(Trial.Copy.of(NiftiFile.read(head)));
        }
        assertFound(
                errors(
                        "heads",
                        count,
                        seed -> Trial.ofCopy(copies.get((int) (seed % heads.size())), seed)),
                count * 95 / 100);
    }

    private static List<Path> heads() throws IOException {
        try (Stream<Path> files = Files.list(Shared.folder().resolve("data/t1-volumes"))) {
            return files.sorted().toList();
        }
    }
}
