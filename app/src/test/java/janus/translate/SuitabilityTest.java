package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;

import janus.encoding.Neighbourhood;
import janus.image.Kind;
import janus.image.Source;
import janus.run.ModelCard;
import janus.tensor.Device;
import janus.volume.Cosines;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SuitabilityTest {
    private static final ModelCard CT_TO_MR = Models.card(Direction.CT_TO_MR, "gray", Unit.HU);

    @Test
    void ctThatLooksLikeMrIsRefused() {
        Source source =
                new Source(
                        Path.of("x.nii.gz"),
                        Kind.NIFTI,
                        Heads.mr(grid(new Size(40, 40, 3), Spacing.ONE, Cosines.LPS)).volume(),
                        Unit.HU);
        assertThat(refusal(source, CT_TO_MR))
                .startsWith("x.nii.gz was given as CT")
                .contains(" - looks like MR - ");
    }

    @Test
    void ctGivenAsMrIsRefused() {
        Source ct = Heads.ct(grid(new Size(40, 40, 3), Spacing.ONE, Cosines.LPS));
        Source source = new Source(ct.path(), Kind.NIFTI, ct.volume(), Unit.GREY);
        ModelCard card = Models.card(Direction.MR_TO_CT, "gray", Unit.HU);
        for (Source wrong : List.of(source, ct)) {
            assertThat(refusal(wrong, card))
                    .startsWith("ct.nii.gz was given as MR")
                    .endsWith(" - looks like CT - give it as CT");
        }
    }

    @Test
    void greyLevelsForAModelInHuSayHowToGiveTheScale() {
        Volume picture = Heads.ellipsoid(Grid.ofPicture(40, 40), 100, 0);
        Source grey = new Source(Path.of("a.png"), Kind.PICTURE, picture, Unit.GREY);
        assertThat(refusal(grey, CT_TO_MR))
                .isEqualTo(
                        "a.png holds grey levels and the model takes CT in HU - nobody knows what the levels mean - give --ct-scale A,B with HU = A*v + B");
        Source hu = Heads.ct(grid(new Size(40, 40, 3), Spacing.ONE, Cosines.LPS));
        assertThat(refusal(hu, Models.card(Direction.CT_TO_MR, "gray", Unit.GREY)))
                .startsWith("ct.nii.gz holds CT in HU and the model was trained on grey levels");
    }

    @Test
    void aPictureLargerThanTheFieldIsRefused() {
        Volume picture = Heads.ellipsoid(Grid.ofPicture(120, 100), 40, -1000);
        Source source = new Source(Path.of("a.png"), Kind.PICTURE, picture, Unit.HU);
        assertThat(refusal(source, CT_TO_MR))
                .matches(
                        "only \\d\\d % of the head in a.png \\(120x100\\) fits the 64 pixels of 2.0 mm that the model sees - the rest would be missing - resize the picture to pixels of 2.0 mm");
    }

    @Test
    void aVolumeWithoutHeadIsRefused() {
        Grid grid = grid(new Size(40, 40, 3), Spacing.ONE, Cosines.LPS);
        Volume air = Heads.ellipsoid(grid, -1000, -1000);
        assertThat(refusal(new Source(Path.of("a.nii"), Kind.NIFTI, air, Unit.HU), CT_TO_MR))
                .isEqualTo(
                        "no head was found in a.nii - there is nothing to translate - check that it shows a head and is CT");
    }

    private static String refusal(Source source, ModelCard card) {
        try (Translator translator =
                new Translator(card, SuitabilityTest::unreachable, Settings.on(Device.CPU))) {
            return switch (translator.translate(source)) {
                case Translation.Done _ -> "done";
                case Translation.Refused refused -> refused.sentence();
            };
        }
    }

    private static List<Slice> unreachable(List<Neighbourhood> slices) {
        throw new AssertionError(slices.size() + " slices of a refused source passed");
    }

    private static Grid grid(Size size, Spacing spacing, Cosines cosines) {
        return new Grid(size, spacing, cosines, new Vector(-31.5, 12.25, 7));
    }

    @Test
    void aPictureOfOnePixelIsRefusedInAnyCompany() {
        Volume pixel = Heads.ellipsoid(Grid.ofPicture(1, 1), 40, 40);
        Source source = new Source(Path.of("a.png"), Kind.PICTURE, pixel, Unit.HU);
        assertThat(Suitability.ofValues(source, CT_TO_MR).orElseThrow().sentence())
                .isEqualTo(
                        "a.png is 1x1 - no head can be told in less than 16x16 pixels - give the original picture");
    }

    @Test
    void emptyPicturesOfASeriesKeepTheirSizeAndALoneOneIsRefused() {
        Grid grid = Grid.ofPicture(16, 300);
        Volume black = Heads.ellipsoid(grid, -1000, -1000);
        Source source = new Source(Path.of("a.png"), Kind.PICTURE, black, Unit.HU);
        try (Translator translator =
                new Translator(
                        CT_TO_MR,
                        slices -> slices.stream().map(Neighbourhood::here).toList(),
                        Settings.on(Device.CPU))) {
            Translation among =
                    translator
                            .translate(List.of(source), Kinship.STRANGERS, Progress.silent())
                            .getFirst();
            assertThat(among)
                    .isInstanceOfSatisfying(
                            Translation.Done.class,
                            done -> {
                                assertThat(done.volume().grid()).isEqualTo(grid);
                                assertThat(done.volume().voxels()).containsOnly(0);
                            });
            assertThat(translator.translate(source))
                    .isInstanceOfSatisfying(
                            Translation.Refused.class,
                            refused ->
                                    assertThat(refused.sentence())
                                            .startsWith("no head was found in a.png - "));
        }
    }
}
