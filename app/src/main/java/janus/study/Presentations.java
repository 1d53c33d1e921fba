package janus.study;

import janus.store.ShowingRow;
import janus.volume.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Showings as a page gets them.
final class Presentations {
    private Presentations() {}

    /// `row` of an arm with `of` showings, with `left` seconds to go, or null.
    static ReadingView.Presentation of(
            Study study, ShowingRow row, int of, @Nullable Integer left) {
        Arm arm = study.arms().get(row.place().arm());
        return new ReadingView.Presentation(
                row.id(),
                row.place().position(),
                of,
                row.place().training(),
                row.place().block(),
                arm.plan().blocks(),
                left,
                arm.pairs() ? "pair" : "single",
                row.panels().stream().map(panel -> panel(study, panel)).toList(),
                arm.questions().stream().map(Presentations::question).toList(),
                arm.marks());
    }

    private static ReadingView.PanelView panel(Study study, ShowingRow.PanelRow row) {
        StudyImage image = study.images().get(row.image());
        boolean hu = image.unit() == Unit.HU;
        return new ReadingView.PanelView(
                row.role(),
                "/api/images/" + row.id(),
                image.key().shows().code(),
                image.size().columns(),
                image.size().rows(),
                image.size().slices(),
                List.of(image.spacing().x(), image.spacing().y(), image.spacing().z()),
                hu ? "HU" : "relative");
    }

    private static ReadingView.QuestionView question(Question question) {
        return new ReadingView.QuestionView(
                question.id(),
                question.kind().code(),
                question.text(),
                question.required(),
                question.confidence(),
                question.steps().isEmpty() ? null : question.steps(),
                question.allowSame());
    }
}
