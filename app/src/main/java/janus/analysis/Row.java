package janus.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/// A row of `answers.csv`, held against what it may say.
///
/// @param record its cells
/// @param file where it is
/// @param line on which it ends, from 1
record Row(CSVRecord record, Path file, long line) {
    private static final List<String> ITEMS = List.of("training", "main");
    private static final String TIMED_OUT = "timed_out"; // of later exports only
    private static final List<String> MODALITIES = List.of("ct", "mr");
    private static final List<String> KINDS =
            List.of(Kind.values()).stream().map(Kind::word).toList();

    /// The answer.
    ///
    /// @throws IOException when it can't be right
    Answer answer() throws IOException {
        if (!record.isConsistent()) {
            throw wrong(
                    "has %d cells and the head another number".formatted(record.size()),
                    "cells may have slipped",
                    "export it again");
        }
        Kind kind = Kind.of(oneOf("kind", KINDS)).orElseThrow();
        Answer.Task task = new Answer.Task(cell("arm"), filled("question"), kind);
        String truth = truth(kind);
        checkTime();
        return new Answer(
                filled("reader"),
                task,
                shown(kind),
                truth,
                oneOf("answer", kind.answers()),
                confidence(),
                seconds(),
                timedOut());
    }

    private Answer.Shown shown(Kind kind) throws IOException {
        String right = kind.isOfTwo() ? filled("right") : cell("right");
        if (!kind.isOfTwo() && !right.isEmpty()) {
            throw wrong(
                    "has '%s' on the right for %s".formatted(right, kind.word()),
                    "that is asked about one image",
                    "leave right empty");
        }
        String caseId = filled("case");
        String subject = cell("subject");
        return new Answer.Shown(
                filled("item"),
                caseId,
                subject.isEmpty() ? caseId : subject,
                oneOf("shows", MODALITIES),
                filled("left"),
                right,
                whole("position", 1, Integer.MAX_VALUE),
                whole("presentation", 1, Integer.MAX_VALUE),
                oneOf("kind_of_item", ITEMS).equals("training"));
    }

    private String truth(Kind kind) throws IOException {
        if (cell("truth").isEmpty() && kind.truthFollows().isEmpty()) {
            return "";
        }
        String truth = oneOf("truth", kind.truths());
        String real =
                switch (truth) {
                    case "right" -> cell("right");
                    default -> cell("left");
                };
        boolean isReal = real.equals(Answer.REAL);
        boolean says = kind.truthFollows().contains(truth);
        if (!kind.truthFollows().isEmpty() && isReal != says) {
            throw wrong(
                    "has '%s' for truth beside the conditions '%s' and '%s'"
                            .formatted(truth, cell("left"), cell("right")),
                    "they contradict each other",
                    "export it again");
        }
        return truth;
    }

    private OptionalInt confidence() throws IOException {
        return cell("confidence").isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(whole("confidence", 1, 5));
    }

    private double seconds() throws IOException {
        String text = cell("seconds");
        try {
            double seconds = Double.parseDouble(text);
            if (seconds >= 0 && Double.isFinite(seconds)) {
                return seconds;
            }
        } catch (NumberFormatException notNumber) {
            throw noTime(text);
        }
        throw noTime(text);
    }

    private boolean timedOut() throws IOException {
        return record.isMapped(TIMED_OUT) && oneOf(TIMED_OUT, List.of("yes", "no")).equals("yes");
    }

    private IOException noTime(String text) {
        return wrong(
                "has '%s' for seconds".formatted(text),
                "a time is a number from 0 on",
                "export it again");
    }

    private void checkTime() throws IOException {
        String text = cell("answered");
        try {
            Instant.parse(text);
        } catch (DateTimeException notTime) {
            throw wrong(
                    "has '%s' for answered".formatted(text),
                    "a moment looks like 2026-01-31T12:00:00Z",
                    "export it again");
        }
    }

    private int whole(String column, int least, int most) throws IOException {
        String text = cell(column);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            throw noNumber(column, text, least, most);
        }
        throw noNumber(column, text, least, most);
    }

    private IOException noNumber(String column, String text, int least, int most) {
        String range =
                most == Integer.MAX_VALUE
                        ? "from %d on".formatted(least)
                        : "from %d to %d".formatted(least, most);
        return wrong(
                "has '%s' for %s".formatted(text, column),
                "it is a whole number " + range,
                "export it again");
    }

    private String oneOf(String column, List<String> known) throws IOException {
        String text = cell(column);
        if (!known.contains(text)) {
            String why =
                    known.isEmpty()
                            ? "%s has no right answer".formatted(cell("kind"))
                            : "it may be " + String.join(", ", known);
            throw wrong("has '%s' for %s".formatted(text, column), why, "export it again");
        }
        return text;
    }

    private String filled(String column) throws IOException {
        String text = cell(column);
        if (text.isEmpty()) {
            throw wrong(
                    "has nothing for %s".formatted(column),
                    "the answer can't be placed without",
                    "export it again");
        }
        return text;
    }

    /// What stands in `column`.
    String cell(String column) {
        return record.get(column).strip();
    }

    /// `answers.csv line 7`.
    String place() {
        return "%s line %d".formatted(file.getFileName(), line);
    }

    /// The sentence on what this row has, why it can't be, and what to do.
    IOException wrong(String what, String why, String remedy) {
        return new IOException("%s line %d %s - %s - %s".formatted(file, line, what, why, remedy));
    }
}
