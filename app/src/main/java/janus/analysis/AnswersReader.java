package janus.analysis;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads `answers.csv`, as the owner of a study exports it. Strict: a row that can't be right ends
/// it with the row's place and what is wrong, as nobody would notice a number that lacks a few
/// answers. Column `timed_out` may be missing; further columns are passed over.
final class AnswersReader {
    static final List<String> COLUMNS =
            List.of(
                    "study",
                    "reader",
                    "arm",
                    "block",
                    "position",
                    "presentation",
                    "kind_of_item",
                    "item",
                    "case",
                    "subject",
                    "shows",
                    "question",
                    "kind",
                    "left",
                    "right",
                    "truth",
                    "answer",
                    "confidence",
                    "seconds",
                    "answered",
                    "comment");

    private static final ExportedTable TABLE =
            new ExportedTable(
                    "table of answers",
                    "the answers.csv that a study exports",
                    "its answers can't be trusted",
                    COLUMNS);

    private final Map<String, String> places = new HashMap<>(); // of answers, by what they answer
    private final Map<String, Kind> kinds = new HashMap<>(); // of questions, by arm and question
    private final Set<String> studies = new TreeSet<>();
    private final List<Answer> answers = new ArrayList<>();

    private AnswersReader() {}

    /// The answers in `files`, which belong to one study.
    ///
    /// @throws IOException when one is no such table, a row can't be right, or there is none
    static Answers read(List<Path> files) throws IOException {
        AnswersReader reader = new AnswersReader();
        for (Path file : files) {
            TABLE.read(file, (record, line) -> reader.add(new Row(record, file, line)));
        }
        return reader.all(files.getFirst());
    }

    /// The answers in `text`, which lies in no file.
    static Answers read(Reader text) throws IOException {
        AnswersReader reader = new AnswersReader();
        Path name = Path.of("answers.csv");
        TABLE.read(text, name, (record, line) -> reader.add(new Row(record, name, line)));
        return reader.all(name);
    }

    private Answers all(Path first) throws IOException {
        if (answers.isEmpty()) {
            throw new IOException(
                    "%s has no answers - there is nothing to analyse - export them when readers have answered"
                            .formatted(first));
        }
        return new Answers(studies.iterator().next(), answers);
    }

    private void add(Row row) throws IOException {
        Answer answer = row.answer();
        checkTogether(row, answer);
        answers.add(answer);
    }

    /// What only shows beside other rows.
    private void checkTogether(Row row, Answer answer) throws IOException {
        studies.add(row.cell("study"));
        if (studies.size() > 1) {
            throw row.wrong(
                    "is of study '%s' and others are not".formatted(row.cell("study")),
                    "studies can't be mixed",
                    "analyse each on its own");
        }
        Answer.Task task = answer.task();
        Kind before = kinds.putIfAbsent(task.arm() + "\n" + task.question(), task.kind());
        if (before != null && before != task.kind()) {
            throw row.wrong(
                    "asks '%s' as %s, which was %s before"
                            .formatted(task.question(), task.kind().word(), before.word()),
                    "a question has one kind",
                    "name the questions differently");
        }
        checkOnce(row, answer);
    }

    private void checkOnce(Row row, Answer answer) throws IOException {
        String key =
                String.join(
                        "\n",
                        answer.reader(),
                        answer.task().arm(),
                        answer.task().question(),
                        answer.shown().item(),
                        Integer.toString(answer.shown().presentation()));
        String place = places.putIfAbsent(key, row.place());
        if (place != null) {
            throw row.wrong(
                    "answers again what %s answered".formatted(place),
                    "each question is answered once",
                    "remove one, or the file given twice");
        }
    }
}
