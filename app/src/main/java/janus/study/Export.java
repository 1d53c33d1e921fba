package janus.study;

import janus.store.AnswerRow;
import janus.store.AuditEntry;
import janus.store.ReaderRow;
import janus.store.ShowingRow;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A study's answers as tidy CSV (rfc4180), for any program: what the columns mean is in
/// docs/study.md.
public final class Export {
    private static final List<String> ANSWERS =
            List.of(
                    "study,reader,arm,block,position,presentation,kind_of_item,item,case,subject,shows,question,kind,left,right,truth,answer,confidence,seconds,answered,comment,timed_out"
                            .split(","));
    private static final List<String> MARKS =
            List.of(
                    "study,reader,arm,position,item,case,shows,condition,column,row,slice,comment"
                            .split(","));
    private static final List<String> IMAGES =
            List.of("case,subject,shows,condition,file,sha256".split(","));
    private static final List<String> AUDIT = List.of("happened,who,what,detail".split(","));

    private final OpenStudy open;
    private final Study study;
    private final Map<String, String> subjects;

    /// What to export of `open`.
    public Export(OpenStudy open) {
        this.open = open;
        this.study = open.study();
        this.subjects =
                study.images().stream()
                        .map(StudyImage::key)
                        .collect(
                                Collectors.toMap(
                                        StudyImage.Key::caseId,
                                        StudyImage.Key::subject,
                                        (one, _) -> one));
    }

    /// Writes answers.csv, marks.csv, images.csv and audit.csv into the folder `out`, all or none.
    ///
    /// @throws IOException when they can't be written
    public void write(Path out) throws IOException {
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("answers.csv"), WholeFile.of(answers()));
        files.put(out.resolve("marks.csv"), WholeFile.of(marks()));
        files.put(out.resolve("images.csv"), WholeFile.of(images()));
        files.put(out.resolve("audit.csv"), WholeFile.of(audit()));
        WholeFile.writeAll(files);
    }

    private interface Row {
        void write(CSVPrinter csv, ReaderRow reader, ShowingRow showing, AnswerRow answer)
                throws IOException;
    }

    /// A row for each question answered.
    public String answers() throws IOException {
        return csv(ANSWERS, csv -> each(csv, this::answer));
    }

    /// A row for each point marked.
    public String marks() throws IOException {
        return csv(MARKS, csv -> each(csv, this::mark));
    }

    /// A row for each image; the key of the study.
    public String images() throws IOException {
        return csv(
                IMAGES,
                csv -> {
                    for (StudyImage image : study.images()) {
                        StudyImage.Key key = image.key();
                        csv.printRecord(
                                key.caseId(),
                                key.subject(),
                                key.shows().code(),
                                key.condition(),
                                image.file(),
                                image.sha256());
                    }
                });
    }

    /// The audit log, the oldest first.
    public String audit() throws IOException {
        return csv(
                AUDIT,
                csv -> {
                    for (AuditEntry entry : open.audit().all()) {
                        csv.printRecord(
                                entry.happened(), entry.who(), entry.what(), entry.detail());
                    }
                });
    }

    private interface Body {
        void write(CSVPrinter csv) throws IOException;
    }

    private static String csv(List<String> header, Body body) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .setRecordSeparator("\n")
                        .get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            body.write(csv);
        }
        return text.toString();
    }

    private void each(CSVPrinter csv, Row row) throws IOException {
        for (ReaderRow reader : open.readers().all()) {
            Map<String, ShowingRow> showings =
                    open.showings().all(reader.id()).stream()
                            .collect(Collectors.toMap(ShowingRow::id, Function.identity()));
            for (AnswerRow answer : open.answers().all(reader.id())) {
                ShowingRow showing = showings.get(answer.showing());
                if (showing != null) {
                    row.write(csv, reader, showing, answer);
                }
            }
        }
    }

    private void answer(CSVPrinter csv, ReaderRow reader, ShowingRow showing, AnswerRow answer)
            throws IOException {
        Arm arm = study.arms().get(showing.place().arm());
        for (Question question : arm.questions()) {
            for (AnswerRow.Response given : answer.responses()) {
                if (given.question().equals(question.id())) {
                    csv.print(study.title());
                    csv.print(reader.name());
                    printPlace(csv, showing);
                    csv.print(question.id());
                    csv.print(question.kind().code());
                    csv.print(showing.left());
                    csv.print(showing.right());
                    csv.print(Truth.of(study, question, showing).orElse(""));
                    csv.print(given.answer());
                    csv.print(given.confidence().map(String::valueOf).orElse(""));
                    csv.print(String.format(Locale.ROOT, "%.3f", answer.seconds()));
                    csv.print(answer.answered());
                    csv.print(answer.comment());
                    csv.print(answer.timedOut() ? "yes" : "no");
                    csv.println();
                }
            }
        }
    }

    private void printPlace(CSVPrinter csv, ShowingRow showing) throws IOException {
        ShowingRow.Place place = showing.place();
        Arm arm = study.arms().get(place.arm());
        String caseId = study.item(place.arm(), showing.item()).caseId();
        csv.print(arm.name());
        csv.print(place.block());
        csv.print(place.position());
        csv.print(place.repetition());
        csv.print(place.training() ? "training" : "main");
        csv.print(showing.item());
        csv.print(caseId);
        csv.print(subjects.getOrDefault(caseId, ""));
        csv.print(arm.shows().code());
    }

    private void mark(CSVPrinter csv, ReaderRow reader, ShowingRow showing, AnswerRow answer)
            throws IOException {
        int arm = showing.place().arm();
        for (AnswerRow.Mark mark : answer.marks()) {
            StudyImage image = image(showing, mark.panel());
            csv.printRecord(
                    study.title(),
                    reader.name(),
                    study.arms().get(arm).name(),
                    showing.place().position(),
                    showing.item(),
                    image.key().caseId(),
                    image.key().shows().code(),
                    image.key().condition(),
                    mark.column() - image.corner().column(),
                    mark.row() - image.corner().row(),
                    mark.slice() - image.corner().slice(),
                    mark.comment());
        }
    }

    private StudyImage image(ShowingRow showing, String panel) {
        return showing.panels().stream()
                .filter(it -> it.role().equals(panel))
                .findFirst()
                .map(it -> study.images().get(it.image()))
                .orElseThrow();
    }
}
