package janus.translate;

import janus.image.Kind;
import janus.image.Source;
import janus.intake.Intake;
import janus.prepare.EvenBrightness;
import janus.prepare.ModalityGuess;
import janus.run.ModelCard;
import janus.translate.Translation.Refused;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import java.util.Optional;

/// Says which sources a model would turn into nonsense.
final class Suitability {
    private static final double PICTURE_COVERAGE = 0.9; // a lower one tells of another pixel size
    private static final double VOLUME_COVERAGE = 0.6; // shoulders may lie outside

    private static final int SMALLEST = 16; // pixels of a picture's side

    private Suitability() {}

    /// What is wrong with `source` for the model of `card`, if anything.
    static Optional<Refused> ofValues(Source source, ModelCard card) {
        Optional<Refused> small = tooSmall(source);
        if (small.isPresent()) {
            return small;
        }
        Modality modality = card.direction().source();
        Optional<Refused> unit =
                modality == Modality.CT ? ctUnit(source, card.ctUnit()) : Optional.empty();
        return unit.or(() ->
                ModalityGuess.mistake(source, modality)
                        .map(mistake -> new Refused(mistake.why(), mistake.remedy())));
    }

    private static Optional<Refused> tooSmall(Source source) {
        Size size = source.volume().grid().size();
        if (source.kind() != Kind.PICTURE || Math.min(size.columns(), size.rows()) >= SMALLEST) {
            return Optional.empty();
        }
        return Optional.of(
                new Refused(
                        "%s is %dx%d - no head can be told in less than %dx%d pixels"
                                .formatted(
                                        source.path(),
                                        size.columns(),
                                        size.rows(),
                                        SMALLEST,
                                        SMALLEST),
                        "give the original picture"));
    }

    private static Optional<Refused> ctUnit(Source source, Unit wanted) {
        if (source.unit() == wanted) {
            return Optional.empty();
        }
        return Optional.of(
                switch (source.unit()) {
                    case NORMALISED ->
                            new Refused(
                                    "%s says of itself that it holds normalised MR - the model takes CT"
                                            .formatted(source.path()),
                                    "translate it --to ct");
                    case GREY ->
                            new Refused(
                                    "%s holds grey levels and the model takes CT in HU - nobody knows what the levels mean"
                                            .formatted(source.path()),
                                    "give --ct-scale A,B with HU = A*v + B");
                    case HU ->
                            new Refused(
                                    "%s holds CT in HU and the model was trained on grey levels of a window that it does not know - the two can't be matched"
                                            .formatted(source.path()),
                                    "give pictures in the window of its training data, or a model"
                                            + " trained in HU");
                });
    }

    /// A source in the brightness that a model learnt from, or why there is none.
    sealed interface Evened {
        record As(Source source) implements Evened {}

        record Not(Refused why) implements Evened {}
    }

    /// `source` in the brightness that the model of `card` learnt from: MR is evened where the
    /// model's was.
    static Evened evened(Source source, ModelCard card) {
        try {
            return new Evened.As(EvenBrightness.as(card.mr(), source, card.direction().source()));
        } catch (EvenBrightness.NotEvened it) {
            return new Evened.Not(
                    new Refused(
                            "%s - the model learnt from MR of even brightness"
                                    .formatted(it.found()),
                            it.remedy()));
        }
    }

    /// What is wrong with the way `source` lies in the model's field, if anything.
    static Optional<Refused> ofFraming(
            Source source, Intake intake, ModelCard card, Kinship kinship) {
        Grid grid = source.volume().grid();
        Size size = grid.size();
        boolean picture = grid.isOfPictures() && size.slices() == 1;
        if ((!picture || kinship == Kinship.ALONE) && intake.headVoxels() == 0) {
            return Optional.of(headless(source, card));
        }
        double coverage = intake.coverage();
        if (coverage >= (picture ? PICTURE_COVERAGE : VOLUME_COVERAGE)) {
            return Optional.empty();
        }
        return Optional.of(
                new Refused(
                        "only %.0f %% of the head in %s (%dx%d) fits the %d pixels of %s mm that the model sees - the rest would be missing"
                                .formatted(
                                        Math.floor(100 * coverage),
                                        source.path(),
                                        size.columns(),
                                        size.rows(),
                                        card.field(),
                                        card.pixelMm()),
                        picture
                                ? "resize the picture to pixels of %s mm".formatted(card.pixelMm())
                                : "crop it to the head, or train with a larger --field"));
    }

    private static Refused headless(Source source, ModelCard card) {
        return new Refused(
                "no head was found in %s - there is nothing to translate".formatted(source.path()),
                "check that it shows a head and is %s".formatted(card.direction().source()));
    }
}
