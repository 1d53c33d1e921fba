package janus.prepare;

import janus.intake.Frame;
import janus.intake.Intake;
import java.util.List;
import java.util.Optional;

/// What looks odd in the images and is worth a note, though it can be meant.
final class Remarks {
    private static final double COVERED = 0.98;
    private static final int MANY = 20;

    private Remarks() {}

    /// A head that does not fit the field.
    static Optional<String> onFraming(Subject subject, Intake intake, Frame frame) {
        double outside = 1 - intake.coverage();
        return outside <= 1 - COVERED
                ? Optional.empty()
                : Optional.of(
                        "%s %s: %.0f %% of the head lies outside the field of %d pixels of %s mm, a larger --pixel-mm or --field would take it in"
                                .formatted(
                                        subject.modality(),
                                        subject.name(),
                                        100 * outside,
                                        frame.field(),
                                        frame.pixelMm()));
    }

    /// A subject of which no slice was `used`.
    static Optional<String> onUse(Subject subject, int used) {
        return used > 0
                ? Optional.empty()
                : Optional.of(
                        "%s %s: no slice shows enough of a head, so nothing of %s is used"
                                .formatted(
                                        subject.modality(),
                                        subject.name(),
                                        subject.parts().getFirst().source()));
    }

    /// Many pictures that count as a subject each, as a series of one head in a flat folder would.
    static Optional<String> onNames(List<Subject> subjects) {
        List<Subject> single =
                subjects.stream()
                        .filter(subject -> subject.parts().size() == 1)
                        .filter(subject -> subject.name().matches("\\d+"))
                        .toList();
        return single.size() < MANY
                ? Optional.empty()
                : Optional.of(
                        "%d pictures named by a number alone, such as %s, count as a subject each; slices of one head belong into a folder of its own"
                                .formatted(
                                        single.size(),
                                        single.getFirst().parts().getFirst().source()));
    }
}
