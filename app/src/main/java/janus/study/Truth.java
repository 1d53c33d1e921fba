package janus.study;

import janus.store.ShowingRow;
import java.util.Optional;

/// The right answer to a question, where there is one.
final class Truth {
    private Truth() {}

    /// The right answer to `question` about `showing` of `study`; empty for opinions.
    static Optional<String> of(Study study, Question question, ShowingRow showing) {
        boolean leftIsReal = showing.left().equals(Study.REAL);
        return switch (question.kind()) {
            case TURING -> Optional.of(leftIsReal ? "real" : "synthetic");
            case WHICH_REAL -> Optional.of(leftIsReal ? "left" : "right");
            case PATHOLOGY ->
                    Optional.ofNullable(
                                    study.pathology()
                                            .get(
                                                    study.item(
                                                                    showing.place().arm(),
                                                                    showing.item())
                                                            .caseId()))
                            .map(shows -> shows ? "yes" : "no");
            case WHICH_BETTER, GRADE -> Optional.empty();
        };
    }
}
