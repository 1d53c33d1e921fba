package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCreationTest {
    @TempDir private Path folder;

    private static short[] values(StudyFolder study, StudyImage image) throws IOException {
        ShortBuffer shorts =
                ByteBuffer.wrap(Files.readAllBytes(study.images().resolve(image.blob())))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer();
        short[] values = new short[shorts.remaining()];
        shorts.get(values);
        return values;
    }

    @Test
    void aStudyIsFrozenAndReadAgain() throws IOException {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE + StudyFixture.PAIRS, 8);
        Study study = made.read();
        assertThat(study.arms()).hasSize(2);
        assertThat(study.items().getFirst()).hasSize(2 + 2 * 6);
        assertThat(study.items().getLast()).hasSize(8);
        assertThat(study.images()).hasSize(24);
        assertThat(study.images().getFirst().key().subject()).matches("s\\d{3}");
        try (Stream<Path> blobs = Files.list(made.images())) {
            assertThat(blobs.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            study.images().stream().map(StudyImage::blob).toList());
        }
    }

    @Test
    void nobodyElseOnTheMachineLooksIn() throws IOException {
        Path made = StudyFixture.make(folder, StudyFixture.SINGLE, 8).folder();
        assumeTrue(made.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void casesForPracticeAreNotJudged() throws IOException {
        Study study = StudyFixture.make(folder, StudyFixture.SINGLE, 8).read();
        Set<String> practice = new HashSet<>();
        Set<String> judged = new HashSet<>();
        study.items()
                .getFirst()
                .forEach(it -> (it.training() ? practice : judged).add(it.caseId()));
        assertThat(practice).hasSize(2).doesNotContainAnyElementsOf(judged);
    }

    @Test
    void theSameSeedDrawsTheSame() throws IOException {
        Study one =
                StudyFixture.make(
                                Files.createDirectory(folder.resolve("1")), StudyFixture.SINGLE, 8)
                        .read();
        Study two =
                StudyFixture.make(
                                Files.createDirectory(folder.resolve("2")), StudyFixture.SINGLE, 8)
                        .read();
        assertThat(one.items()).isEqualTo(two.items());
        assertThat(one.images().getFirst().blob()).isNotEqualTo(two.images().getFirst().blob());
    }

    @Test
    void nothingInTheBlobsTellsRealFromSynthetic() throws IOException {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        for (StudyImage image : made.read().images()) {
            short[] values = values(made, image);
            assertThat(values).hasSize(8 * 6 * 2);
            boolean ct = image.key().shows() == Modality.CT;
            for (short value : values) {
                assertThat((int) value).isBetween(ct ? -1000 : 0, ct ? 2000 : 4095);
            }
        }
    }

    /// A comb of whole steps would tell: coarse values are smeared in all images, never further
    /// than half a step.
    @Test
    void coarseValuesAreSmearedInAllImages() throws IOException {
        List<ImageArgument> images = StudyFixture.images(folder, 4);
        Path coarse = folder.resolve("ct/real/%s01-1.nii.gz".formatted(StudyFixture.PERSON));
        Volume volume = ImageFiles.read(coarse, Modality.CT, null).volume();
        float[] stepped = volume.voxels().clone();
        for (int i = 0; i < stepped.length; i++) {
            stepped[i] = 10 * Math.round(stepped[i] / 100);
        }
        ImageFiles.write(Volume.of(volume.grid(), stepped), Unit.HU, coarse);
        StudyFolder made =
                create(
                        StudyFixture.SINGLE
                                .replace("training: 2", "training: 0")
                                .replace("repeats: 2", "repeats: 0"),
                        images);
        StudyImage real =
                made.read().images().stream()
                        .filter(it -> it.key().condition().equals("real"))
                        .filter(it -> it.file().startsWith(StudyFixture.PERSON + "01"))
                        .findFirst()
                        .orElseThrow();
        short[] values = values(made, real);
        Set<Integer> rests = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i] - stepped[i]).isBetween(-5.5f, 5.5f);
            rests.add(Math.floorMod(values[i], 10));
        }
        assertThat(rests).hasSize(10);
    }

    private StudyFolder create(String yaml, List<ImageArgument> images) throws IOException {
        Path config = Files.writeString(folder.resolve("study.yaml"), yaml);
        Path out = folder.resolve("made");
        new StudyCreation(Progress.silent())
                .run(new StudyCreation.Request(config, images, Optional.empty(), out));
        return new StudyFolder(out);
    }

    @Test
    void whatIsNotTheHeadForAllIsBackgroundForAll() throws IOException {
        StudyFolder made =
                create(
                        """
                        title: t
                        arms:
                          - name: a
                            shows: ct
                            conditions: [real, photo2paint]
                            questions: [{id: q, kind: turing, text: Which?}]
                        """,
                        heads());
        for (StudyImage image : made.read().images()) {
            short[] values = values(made, image);
            assertThat(values[0]).isEqualTo((short) -1000);
            assertThat(values[24 + 48 * (24 + 48)]).isGreaterThan((short) -1000);
        }
    }

    private List<ImageArgument> heads() throws IOException {
        List<ImageArgument> images = new ArrayList<>();
        for (String condition : List.of("real", "photo2paint")) {
            Path place = Files.createDirectories(folder.resolve(condition));
            for (int i = 1; i <= 2; i++) {
                Volume head = Phantom.subject(i).render(Phantom.axial(48, 3), Contrast.CT);
                float[] voxels = head.voxels().clone();
                if (condition.equals("real")) {
                    voxels[0] = 900; // a table
                }
                ImageFiles.write(
                        Volume.of(head.grid(), voxels), Unit.HU, place.resolve(i + ".nii.gz"));
            }
            images.add(ImageArgument.of("ct/%s=%s".formatted(condition, place)));
        }
        return images;
    }

    @Test
    void missingImagesAreSaid() throws IOException {
        List<ImageArgument> images = StudyFixture.images(folder, 4);
        assertThatThrownBy(() -> create(StudyFixture.SINGLE, images.subList(0, 2)))
                .hasMessage(
                        "arm 'One image' shows mr/real and no --images names such a folder - it has"
                                + " nothing to show - add --images mr/real=FOLDER");
        assertThatThrownBy(() -> create(StudyFixture.SINGLE + "    cases: 9\n", images))
                .hasMessageContaining("needs 2 cases for training and 9 to judge, and 4 have all");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void anImageOnAnotherGridIsSaid() throws IOException {
        List<ImageArgument> images = StudyFixture.images(folder, 8);
        Path odd = folder.resolve("ct/real/%s02-1.nii.gz".formatted(StudyFixture.PERSON));
        ImageFiles.write(
                Phantom.subject(1).render(Phantom.axial(16, 2), Contrast.CT), Unit.HU, odd);
        assertThatThrownBy(() -> create(StudyFixture.SINGLE, images))
                .hasMessageContaining("bring all images of a case onto one grid");
    }

    @Test
    void aPathologyThatNobodyKnowsIsSaid() throws IOException {
        List<ImageArgument> images = StudyFixture.images(folder, 4);
        String yaml = StudyFixture.SINGLE + "      - {id: p, kind: pathology, text: A lesion?}\n";
        assertThatThrownBy(() -> create(yaml, images))
                .hasMessageContaining("asks for a pathology and of 4 cases nobody says");
    }

    @Test
    void aFolderThatIsThereIsNotOverwritten() throws IOException {
        StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        assertThatThrownBy(() -> StudyFixture.make(folder, StudyFixture.SINGLE, 8))
                .hasMessageContaining("is there already - a study with its answers would be lost");
    }
}
