package janus.leaderboard;

import janus.compare.Scores;
import janus.compare.ScoresReader;
import janus.volume.Direction;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A model's scores in one direction.
///
/// @param direction which way it translated
/// @param scores called by the name of the row
record Entrant(Direction direction, Scores scores) {
    /// What `candidate` names.
    ///
    /// @throws IOException when its folder is no evaluation or a broken one
    /// @throws IllegalArgumentException when the direction can't be told or is not the evaluation's
    static Entrant read(Candidate candidate) throws IOException {
        Scores scores = ScoresReader.read(candidate.folder());
        return new Entrant(
                direction(candidate.direction(), scores),
                scores.named(candidate.row().orElse(scores.label())));
    }

    private static Direction direction(Optional<Direction> given, Scores scores) {
        Optional<Direction> told = ofUnit(scores.setting().unit());
        if (given.isEmpty() && told.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s was evaluated in %s values, which both CT and MR can have - its column is unknown - name the direction, such as %s@mr2ct=%s"
                            .formatted(
                                    scores.folder(),
                                    scores.setting().unit(),
                                    scores.label(),
                                    scores.folder()));
        }
        if (given.isPresent() && told.isPresent() && !given.equals(told)) {
            throw new IllegalArgumentException(
                    "%s was evaluated in %s, which %s is in, and is named %s - one of both is wrong - name %s, or leave the direction away"
                            .formatted(
                                    scores.folder(),
                                    scores.setting().unit(),
                                    told.get().target(),
                                    given.get().code(),
                                    told.get().code()));
        }
        return given.or(() -> told).orElseThrow();
    }

    /// Grey levels may be either.
    private static Optional<Direction> ofUnit(String unit) {
        if (unit.equals(Unit.HU.label())) {
            return Optional.of(Direction.MR_TO_CT);
        }
        return unit.equals(Unit.NORMALISED.label())
                ? Optional.of(Direction.CT_TO_MR)
                : Optional.empty();
    }

    String row() {
        return scores.label();
    }

    Path folder() {
        return scores.folder();
    }
}
