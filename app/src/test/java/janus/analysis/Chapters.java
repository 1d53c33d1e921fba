package janus.analysis;

import janus.evaluate.ReportPage.Section;
import java.util.List;

/// What the chapters of an analysis say and find.
final class Chapters {
    private Chapters() {}

    /// Headings, leads and tables of `sections`.
    static String page(List<Section> sections) {
        return sections.stream()
                .map(section -> section.heading() + section.lead() + section.tables())
                .reduce("", String::concat);
    }

    /// The first finding of `statistic` under `condition`.
    static Finding find(Context context, String statistic, String condition) {
        return context.findings().stream()
                .filter(one -> one.statistic().equals(statistic))
                .filter(one -> one.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }
}
