package janus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.intake.Drawing;
import janus.intake.Frame;
import janus.prepare.Preparation.Prepared;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    @TempDir Path temp;
    private Folders folders = new Folders(Path.of(""));

    @BeforeEach
    void open() {
        folders = new Folders(temp);
    }

    @Test
    void picturesBecomeSlicesInTheirUnit() throws IOException {
        Prepared prepared =
                folders.prepare(
                        List.of(folders.mr("mr/anna-04.png").getParent()),
                        List.of(folders.ct("ct/bert/007.png").getParent().getParent()),
                        Folders.SCALE);
        Dataset dataset = prepared.dataset();
        Entry mr = dataset.entries().getFirst();
        Entry ct = dataset.entries().getLast();
        assertThat(List.of(mr.file(), mr.subject(), mr.source()))
                .containsExactly("slices/mr/anna-004.png", "anna", "mr/anna-04.png");
        assertThat(List.of(ct.subject(), ct.source())).containsExactly("bert", "ct/bert/007.png");
        assertThat(dataset.read(mr).at(128, 42)).as("scalp").isEqualTo(1);
        assertThat(dataset.read(ct).at(128, 128)).as("brain").isBetween(29f, 41f); // 8 bit steps
        assertThat(dataset.read(ct).at(0, 0)).isEqualTo(-1024);
        assertThat(dataset.card().ctUnit()).isEqualTo(Unit.HU);
        assertThat(temp.resolve("set/contact-mr.png")).isNotEmptyFile();
        assertThat(temp.resolve("set/contact-ct.png")).isNotEmptyFile();
    }

    @Test
    void ctPicturesWithoutScaleStayGrey() throws IOException {
        Prepared prepared = folders.prepare(List.of(), List.of(folders.ct("b-1.png")), null);
        assertThat(prepared.dataset().card().ctUnit()).isEqualTo(Unit.GREY);
    }

    @Test
    void volumesAreCutIntoNumberedSlices() throws IOException {
        Path ct = folders.volume("ct/c.nii.gz", Drawing.ct(256, 128, 128).slice(), Unit.HU);
        Path mr = folders.volume("mr/m.nii", Drawing.mr(256, 128, 128).slice(), Unit.GREY);
        Dataset dataset =
                folders.prepare(List.of(mr.getParent()), List.of(ct.getParent()), null).dataset();
        assertThat(dataset.entries().stream().map(Entry::file))
                .containsExactly(
                        "slices/mr/m-000.png",
                        "slices/mr/m-001.png",
                        "slices/mr/m-002.png",
                        "slices/ct/c-000.png",
                        "slices/ct/c-001.png",
                        "slices/ct/c-002.png");
        assertThat(dataset.read(dataset.entries().getLast()).at(128, 128)).isEqualTo(35);
    }

    @Test
    void pairsShareNameFieldAndSplit() throws IOException {
        for (int person = 0; person < 5; person++) {
            folders.mr("p/mr/%d-1.png".formatted(person));
            folders.ct("p/ct/%d-1.png".formatted(person));
        }
        Dataset dataset = folders.pairs(temp.resolve("p")).dataset();
        Map<String, List<Entry>> pairs =
                dataset.entries().stream().collect(Collectors.groupingBy(Entry::pair));
        assertThat(pairs).hasSize(5).containsKey("3-1");
        for (List<Entry> pair : pairs.values()) {
            assertThat(pair).extracting(Entry::modality).containsExactly(Modality.MR, Modality.CT);
            assertThat(pair.getFirst().split()).isEqualTo(pair.getLast().split());
        }
    }

    @Test
    void noPersonIsInTwoSplits() {
        Trials.forAll(
                20,
                random -> {
                    List<Subject> subjects = Subjects.random(random);
                    SliceSettings settings =
                            new SliceSettings(
                                    new Frame(1, 256), Shares.USUAL, random.nextLong(), 0.1);
                    Map<Subject, Split> plan =
                            new SplitPlan(settings, new java.util.ArrayList<>()).of(subjects);
                    Map<String, Set<Split>> splits =
                            subjects.stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    Subject::person,
                                                    Collectors.mapping(
                                                            plan::get, Collectors.toSet())));
                    assertThat(splits.values()).allSatisfy(one -> assertThat(one).hasSize(1));
                });
    }

    @Test
    void twoFoldersWithOneNameStayApartButInOneSplit() throws IOException {
        folders.mr("a/01.png");
        folders.mr("b/01.png");
        folders.mr("b/02.png");
        folders.mr("b/03.png");
        Dataset dataset =
                folders.prepare(List.of(temp.resolve("a"), temp.resolve("b")), List.of(), null)
                        .dataset();
        Map<String, Split> splits =
                dataset.entries().stream().collect(Collectors.toMap(Entry::subject, Entry::split));
        assertThat(splits).containsOnlyKeys("01", "b_01", "02", "03");
        assertThat(splits.get("01")).isEqualTo(splits.get("b_01"));
    }

    @Test
    void slicesWithHardlyAnyHeadAreDropped() throws IOException {
        folders.mr("mr/a-1.png");
        Slice tip =
                Drawing.on(256, 256, 2)
                        .ellipse(new double[] {128, 128}, new double[] {20, 20}, 150)
                        .slice();
        folders.picture("mr/a-2.png", tip);
        Prepared prepared = folders.prepare(List.of(temp.resolve("mr")), List.of(), null);
        assertThat(prepared.dropped()).isEqualTo(1);
        assertThat(prepared.dataset().entries()).extracting(Entry::slice).containsExactly(1);
    }

    @Test
    void oneSubjectTrainsAndANoteSaysSo() throws IOException {
        Prepared prepared = folders.prepare(List.of(folders.mr("m-1.png")), List.of(), null);
        assertThat(prepared.dataset().entries(Modality.MR, Split.TRAIN)).hasSize(1);
        assertThat(prepared.notes())
                .containsExactly("MR: 1 subject for 3 splits, so only train is filled");
    }

    @Test
    void foldsTestEveryPairOnceAndTheCardSaysWhich() throws IOException {
        for (int person = 0; person < 3; person++) {
            folders.mr("p/mr/%d-1.png".formatted(person));
            folders.ct("p/ct/%d-1.png".formatted(person));
        }
        Inputs pairs =
                new Inputs(
                        List.of(),
                        List.of(),
                        new Pairs(temp.resolve("p"), ImagePath.hu(Folders.SCALE)));
        List<String> tested = new ArrayList<>();
        for (int fold = 1; fold <= 3; fold++) {
            Frame frame = new Frame(1, 256);
            SliceSettings settings = new SliceSettings(frame, new Fold(fold, 3), 1, 0.1);
            Dataset dataset = folders.prepare(pairs, settings).dataset();
            assertThat(dataset.card().settings()).containsEntry("fold", fold + "/3");
            assertThat(dataset.entries(Modality.MR, Split.TRAIN)).hasSize(2);
            for (Modality modality : Modality.values()) {
                dataset.entries(modality, Split.TEST).forEach(entry -> tested.add(entry.file()));
            }
        }
        assertThat(tested).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aFoldThatTestsNobodyIsRefused() throws IOException {
        SliceSettings settings = new SliceSettings(new Frame(1, 256), new Fold(1, 3), 1, 0.1);
        Inputs one = Folders.inputs(List.of(folders.mr("m-1.png")), List.of(), null);
        assertThatThrownBy(() -> folders.prepare(one, settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--fold 1/3 tests nobody - ");
    }

    @Test
    void headThatIsCutByTheFieldIsNoted() throws IOException {
        SliceSettings narrow = new SliceSettings(new Frame(1, 128), new Shares(1, 0, 0), 1, 0.1);
        Inputs inputs = Folders.inputs(List.of(folders.mr("m-1.png")), List.of(), null);
        assertThat(folders.prepare(inputs, narrow).notes())
                .singleElement()
                .asString()
                .startsWith("MR m: ")
                .contains("of the head lies outside the field of 128 pixels");
    }

    @Test
    void runningNumbersInAFlatFolderAreSlicesOfOneHead() throws IOException {
        Prepared prepared =
                folders.prepare(List.of(numbers("a", 1), numbers("b", 1)), List.of(), null);
        assertThat(prepared.dataset().entries()).extracting(Entry::subject).containsOnly("a", "b");
        assertThat(prepared.dataset().entries()).extracting(Entry::slice).contains(5, 24);
        assertThat(prepared.notes())
                .contains(
                        "20 pictures with running numbers in a count as slices of one head; if each shows another head, name them HEAD-SLICE, such as 005-1");
    }

    @Test
    void scatteredNumbersInAFlatFolderAreAHeadEachAndNoted() throws IOException {
        Prepared prepared = folders.prepare(List.of(numbers("a", 3)), List.of(), null);
        assertThat(prepared.dataset().entries()).extracting(Entry::subject).doesNotHaveDuplicates();
        assertThat(prepared.notes())
                .anyMatch(note -> note.startsWith("20 pictures named by a number alone"));
    }

    private Path numbers(String folder, int step) throws IOException {
        Path one = folders.mr("one.png");
        Path all = Files.createDirectory(temp.resolve(folder));
        for (int i = 0; i < 20; i++) {
            Files.copy(one, all.resolve("%03d.png".formatted(5 + i * step)));
        }
        return all;
    }

    @Test
    void twoRunsWithOneSeedAreTheSame() throws IOException {
        for (int i = 0; i < 4; i++) {
            folders.mr("mr/s%d-1.png".formatted(i));
        }
        folders.prepare(List.of(temp.resolve("mr")), List.of(), null);
        String first = Files.readString(temp.resolve("set/manifest.csv"));
        folders.prepare(List.of(temp.resolve("mr")), List.of(), null);
        assertThat(temp.resolve("set/manifest.csv")).hasContent(first);
    }
}
