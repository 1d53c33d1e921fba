package janus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.intake.Drawing;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new user gets wrong: one sentence each, and nothing left behind.
class BadInputTest {
    @TempDir Path temp;
    private Folders folders = new Folders(Path.of(""));

    @BeforeEach
    void open() {
        folders = new Folders(temp);
    }

    @Test
    void missingFolder() throws IOException {
        Path missing = temp.resolve("nowhere");
        refused(() -> folders.prepare(List.of(missing), List.of(), null), missing + " is missing");
    }

    @Test
    void emptyFolder() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("in"));
        refused(
                () -> folders.prepare(List.of(empty), List.of(), null),
                empty + " holds no image files");
    }

    @Test
    void textNamedPng() throws IOException {
        Path text = Files.writeString(temp.resolve("in.png"), "not a picture");
        refused(() -> folders.prepare(List.of(text), List.of(), null), text.toString());
    }

    @Test
    void pictureOfOnePixel() throws IOException {
        Path dot = folders.picture("in/a-1.png", Slice.filled(1, 1, 9));
        refused(
                () -> folders.prepare(List.of(dot), List.of(), null),
                dot + " is 1x1 - no head can be found in less than 32x32");
    }

    @Test
    void picturesAndVolumesInOneFolder() throws IOException {
        folders.mr("in/a-1.png");
        folders.volume("in/b.nii", Drawing.mr(256, 128, 128).slice(), Unit.GREY);
        refused(
                () -> folders.prepare(List.of(temp.resolve("in")), List.of(), null),
                "in mixes pictures and NIfTI volumes");
    }

    @Test
    void greyCtBesideCtInHu() throws IOException {
        Path hu = folders.volume("in/a.nii", Drawing.ct(256, 128, 128).slice(), Unit.HU);
        Path grey = folders.ct("in/b-1.png");
        refused(
                () -> folders.prepare(List.of(), List.of(hu, grey), null),
                grey + " is CT in grey and CT before it is in HU - one model cannot learn");
    }

    @Test
    void scaleOfAPathOfItsOwnMendsThat() throws IOException {
        Path hu = folders.volume("in/a.nii", Drawing.ct(256, 128, 128).slice(), Unit.HU);
        ImagePath grey = ImagePath.ct(folders.ct("in/b-1.png") + ":" + Folders.SCALE, null);
        Inputs inputs = new Inputs(List.of(), List.of(new ImagePath(hu, null), grey), null);
        assertThat(folders.prepare(inputs, Folders.SETTINGS).dataset().card().ctUnit())
                .isEqualTo(Unit.HU);
    }

    @Test
    void mrGivenAsCt() throws IOException {
        Path mr = folders.volume("in/a.nii", Drawing.mr(256, 128, 128).slice(), Unit.GREY);
        refused(
                () -> folders.prepare(List.of(), List.of(mr), null),
                mr
                        + " was given as CT and has values from 3 to 200 with no air near -1000 HU - looks like MR");
    }

    @Test
    void ctGivenAsMr() throws IOException {
        Path ct = folders.volume("in/a.nii", Drawing.ct(256, 128, 128).slice(), Unit.HU);
        refused(() -> folders.prepare(List.of(ct), List.of(), null), ct + " was given as MR and");
    }

    @Test
    void wrongScaleToHu() throws IOException {
        Path ct = folders.ct("in/a-1.png");
        refused(
                () -> folders.prepare(List.of(), List.of(ct), "1,0"),
                "the scale to HU looks wrong - check --ct-scale A,B");
    }

    @Test
    void scaleThatIsNoPairOfNumbers() {
        assertThatThrownBy(() -> ImagePath.hu("11.7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CT scale '11.7' is not two numbers - ");
    }

    @Test
    void pairsWhoseNamesDoNotMatch() throws IOException {
        folders.mr("in/mr/a-1.png");
        folders.mr("in/mr/a-2.png");
        folders.ct("in/ct/a-1.png");
        folders.ct("in/ct/b-1.png");
        refused(
                () -> folders.pairs(temp.resolve("in")),
                "do not match (only in mr: a-2.png; only in ct: b-1.png)");
    }

    @Test
    void pairsFolderWithoutTheTwo() throws IOException {
        folders.mr("in/a-1.png");
        refused(() -> folders.pairs(temp.resolve("in")), "in has no folders mr and ct");
    }

    @Test
    void pairOfDifferentSizes() throws IOException {
        Path mr = folders.picture("in/mr/a-1.png", Drawing.mr(300, 150, 150).slice());
        Path ct = folders.ct("in/ct/a-1.png");
        refused(
                () -> folders.pairs(temp.resolve("in")),
                mr + " and " + ct + " differ in size (300x300 and 256x256)");
    }

    @Test
    void slicesOfOneHeadInDifferentSizes() throws IOException {
        folders.mr("in/a-1.png");
        folders.picture("in/a-2.png", Drawing.mr(300, 150, 150).slice());
        refused(
                () -> folders.prepare(List.of(temp.resolve("in")), List.of(), null),
                "both belong to subject a, whose slices must be alike");
    }

    @Test
    void nothingButAir() throws IOException {
        Path air = folders.picture("in/a-1.png", Slice.filled(256, 256, 0));
        refused(
                () -> folders.prepare(List.of(air), List.of(), null),
                "no MR slice shows a head on at least 0.1 of its field");
    }

    @Test
    void fileInThePlaceOfTheDataset() throws IOException {
        Path mr = folders.mr("in/a-1.png");
        Files.writeString(folders.out(), "precious");
        refused(
                () -> folders.prepare(List.of(mr), List.of(), null),
                folders.out() + " is a file - a Dataset is a folder");
        assertThat(folders.out()).hasContent("precious");
    }

    @Test
    void failureLeavesTheOlderDataset() throws IOException {
        folders.prepare(List.of(folders.mr("in/a-1.png")), List.of(), null);
        Path text = Files.writeString(temp.resolve("in/a-2.png"), "not a picture");
        refused(() -> folders.prepare(List.of(text), List.of(), null), text.toString());
        assertThat(folders.out().resolve("slices/mr/a-001.png")).exists();
    }

    @Test
    void oneFileGivenAsBoth() throws IOException {
        Path mr = folders.mr("in/a-1.png");
        refused(
                () -> folders.prepare(List.of(mr), List.of(mr), Folders.SCALE),
                mr + " was given as MR and as CT - it can't be both");
    }

    @Test
    void datasetAmongItsImages() throws IOException {
        folders.mr("a-1.png");
        refused(
                () -> folders.prepare(List.of(temp), List.of(), null),
                folders.out() + " lies in " + temp + ", which images are read from",
                "a-1.png");
    }

    @Test
    void aHeadlessSubjectAmongOthersIsNoted() throws IOException {
        Path mr = folders.mr("in/a-1.png");
        Path black = folders.picture("in/b-1.png", Slice.filled(256, 256, 0));
        assertThat(folders.prepare(List.of(mr, black), List.of(), null).notes())
                .contains("MR b: no slice shows enough of a head, so nothing of b-1.png is used");
    }

    @Test
    void failureLeavesNoFolderAboveTheDataset() throws IOException {
        Path text = Files.writeString(temp.resolve("in.png"), "not a picture");
        Inputs inputs = Folders.inputs(List.of(text), List.of(), null);
        assertThatThrownBy(() ->
                        Preparation.run(
                                inputs,
                                Folders.SETTINGS,
                                temp.resolve("new/deep/set"),
                                Progress.silent()))
                .isInstanceOf(IOException.class);
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void noImagesNamed() {
        assertThatThrownBy(() -> new Inputs(List.of(), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no images were named - a Dataset is made of MR and CT - give --mr and --ct, or --pairs");
    }

    /// The sentence has its three parts, and no half-built folder stays.
    private void refused(ThrowingCallable call, String words) throws IOException {
        refused(call, words, "in");
    }

    private void refused(ThrowingCallable call, String words, String source) throws IOException {
        assertThatThrownBy(call)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words)
                .message()
                .satisfies(message -> assertThat(message.split(" - ")).hasSizeBetween(3, 4));
        assertThat(folders.leftBeside(source, "in.png", "set")).isEmpty();
    }
}
