package janus.analysis;

import janus.analysis.Answer.Task;
import janus.evaluate.ReportPage.Section;
import java.util.ArrayList;
import java.util.List;

/// Which metric tracks the readers: for grades, and for how real an image looked.
final class TrackingChapter {
    private final Context context;
    private final MetricScores scores;

    TrackingChapter(Context context, MetricScores scores) {
        this.context = context;
        this.scores = scores;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Task task : context.main().tasks()) {
            Answers some = context.main().to(task).where(scores::isScored);
            boolean counts = task.kind() == Kind.GRADE || task.kind() == Kind.TURING;
            if (counts && !some.isEmpty() && !scores.metrics().isEmpty()) {
                sections.add(new TrackingTask(context, scores, some).section());
            }
        }
        return sections;
    }
}
