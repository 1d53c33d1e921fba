package janus.prepare;

import janus.image.Kind;
import janus.intake.Frame;
import janus.intake.Intake;
import java.util.List;
import java.util.Optional;

/// What looks odd in the images and is worth a note, though it can be meant.
final class Remarks {
    private static final double COVERED = 0.98;

    /// From so many pictures on names that are numbers are worth a thought.
    static final int MANY = 20;

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

    /// A flat folder of numbers that counts as one head, though each could be a head of its own.
    static List<String> onSeries(List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.parts().size() >= MANY)
                .filter(subject -> subject.parts().getFirst().source().matches("[^/]+/\\d+\\.\\w+"))
                .map(subject ->
                        "%d pictures with running numbers in %s count as slices of one head; if each shows another head, name them HEAD-SLICE, such as %s-1"
                                .formatted(
                                        subject.parts().size(),
                                        subject.name(),
                                        Kind.stem(subject.parts().getFirst().file())))
                .toList();
    }

    /// Many pictures that count as a subject each, as an incomplete series of one head would.
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
