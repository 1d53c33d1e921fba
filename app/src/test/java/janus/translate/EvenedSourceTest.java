package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;

import janus.encoding.Neighbourhood;
import janus.image.Kind;
import janus.image.Source;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Scanner;
import janus.prepare.EvenBrightness;
import janus.run.ModelCard;
import janus.tensor.Device;
import janus.volume.Brightness;
import janus.volume.Direction;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Models that learnt from MR of even brightness are given MR of even brightness.
final class EvenedSourceTest {
    private static final Source UNEVEN =
            source(
                    Kind.NIFTI,
                    Phantom.subject(4)
                            .in(new Scanner(5, 0.22, 0))
                            .render(Phantom.axial(60, 12), Contrast.T1));

    private static Source source(Kind kind, Volume volume) {
        return new Source(Path.of("mr"), kind, volume, Unit.GREY);
    }

    private static ModelCard card(Brightness brightness) {
        return new ModelCard(Direction.MR_TO_CT, "gray", Unit.HU, 4, 64, 64, "nothing", brightness);
    }

    /// What the network sees.
    private static List<float[]> seen(Source source, Brightness brightness, Settings settings) {
        List<float[]> seen = new ArrayList<>();
        SliceFunction function =
                slices -> {
                    slices.forEach(it -> seen.add(it.here().values().clone()));
                    return slices.stream().map(Neighbourhood::here).toList();
                };
        try (Translator translator = new Translator(card(brightness), function, settings)) {
            assertThat(translator.translate(source)).isInstanceOf(Translation.Done.class);
        }
        return seen;
    }

    @Test
    void theNetworkSeesTheEvenedSource() throws IOException {
        Settings settings = Settings.on(Device.CPU);
        List<float[]> made = seen(UNEVEN, Brightness.EVENED, settings);
        List<float[]> wanted = seen(EvenBrightness.of(UNEVEN), Brightness.AS_SCANNED, settings);
        assertThat(made).hasSameSizeAs(wanted).isNotEmpty();
        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).isEqualTo(wanted.get(i));
        }
        assertThat(seen(UNEVEN, Brightness.AS_SCANNED, settings).get(5))
                .isNotEqualTo(wanted.get(5));
    }

    @Test
    void aPictureIsRefused() {
        Volume slice = Heads.ellipsoid(janus.volume.Grid.ofPicture(60, 60), 200, 0);
        Source picture = source(Kind.PICTURE, slice);
        try (Translator translator =
                new Translator(
                        card(Brightness.EVENED), slices -> List.of(), Settings.on(Device.CPU))) {
            assertThat(translator.translate(picture))
                    .isInstanceOfSatisfying(
                            Translation.Refused.class,
                            refused ->
                                    assertThat(refused.sentence())
                                            .isEqualTo(
                                                    "mr is a picture and brightness is to be evened"
                                                            + " - the model learnt from MR of even"
                                                            + " brightness - give a NIfTI volume or a"
                                                            + " DICOM series"));
        }
    }

    @Test
    void theCardTravelsInsideTheModelsFile() {
        assertThat(ModelCard.of(card(Brightness.EVENED).toMetadata()))
                .isEqualTo(card(Brightness.EVENED));
        assertThat(card(Brightness.AS_SCANNED).toMetadata())
                .doesNotContainKey("janus.mr_brightness");
        assertThat(ModelCard.of(card(Brightness.AS_SCANNED).toMetadata()).mr())
                .isEqualTo(Brightness.AS_SCANNED);
    }
}
