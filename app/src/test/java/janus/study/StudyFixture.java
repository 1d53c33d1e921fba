package janus.study;

import janus.image.ImageFiles;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Small studies for tests: their files bear names that must never reach a reader.
public final class StudyFixture {
    /// A person's name, as files have them.
    public static final String PERSON = "Mustermann";

    /// Whether one image is real, and how good; with the source beside.
    public static final String SINGLE =
            """
            title: A study
            instructions: Look well.
            seed: 5
            images: {mask: none}
            arms:
              - name: One image
                shows: ct
                conditions: [real, photo2paint]
                source: true
                marks: true
                blocks: 2
                repeats: 2
                apart: 4
                training: 2
                questions:
                  - {id: origin, kind: turing, text: Real or synthetic?, confidence: true}
                  - {id: quality, kind: grade, text: How good?, required: false}
            """;

    /// A second arm, of pairs, two weeks later.
    public static final String PAIRS =
            """
              - name: Two images
                shows: ct
                pairs: [[real, photo2paint]]
                washout-days: 14
                seconds-limit: 30
                questions:
                  - {id: which, kind: which-real, text: Which is real?}
                  - {id: better, kind: which-better, text: Which is better?, allow-same: true}
            """;

    private static final Grid GRID =
            new Grid(new Size(8, 6, 2), new Spacing(2, 2, 5), Cosines.LPS, Vector.ZERO);

    private StudyFixture() {}

    /// Makes a study of `yaml` with `cases` cases below `folder`.
    public static StudyFolder make(Path folder, String yaml, int cases) throws IOException {
        Path config = Files.writeString(folder.resolve("study.yaml"), yaml);
        Path out = folder.resolve("study");
        new StudyCreation(Progress.silent())
                .run(
                        new StudyCreation.Request(
                                config, images(folder, cases), Optional.empty(), out));
        return new StudyFolder(out);
    }

    /// Writes images of `cases` cases below `folder`: real CT with whole HU, synthetic CT with
    /// fractions and another background, MR as their source.
    static List<ImageArgument> images(Path folder, int cases) throws IOException {
        List<ImageArgument> arguments = new ArrayList<>();
        for (String kind : List.of("ct/real", "ct/photo2paint", "mr/source")) {
            Path images = Files.createDirectories(folder.resolve(kind));
            for (int i = 1; i <= cases; i++) {
                Path file = images.resolve("%s%02d-1.nii.gz".formatted(PERSON, i));
                SplittableRandom random = new SplittableRandom(i + 100L * kind.hashCode());
                // grey levels are written with fractions, HU without
                boolean fractions = kind.equals("ct/photo2paint");
                ImageFiles.write(volume(random), fractions ? Unit.GREY : Unit.HU, file);
            }
            arguments.add(ImageArgument.of(kind + "=" + images));
        }
        return arguments;
    }

    private static Volume volume(SplittableRandom random) {
        float[] voxels = new float[GRID.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (float) random.nextDouble(-1200, 2400);
        }
        return Volume.of(GRID, voxels);
    }
}
