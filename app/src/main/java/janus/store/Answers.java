package janus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What readers said.
public final class Answers {
    private static final String HEAD =
            "select a.showing, a.answered, a.seconds, a.timed_out, a.comment, a.digest from answer"
                    + " a ";
    private static final String OF_READER =
            "join showing s on s.id = a.showing where s.reader = :key order by s.arm, s.position";

    private final Database database;

    /// Those in `database`.
    public Answers(Database database) {
        this.database = database;
    }

    /// Keeps `answer`: it is on the disk, whole, when this returns.
    ///
    /// @return the answer that was there before, and stays; empty when this one was kept
    public Optional<AnswerRow> add(AnswerRow answer) {
        List<AnswerRow> before = new ArrayList<>();
        database.write(handle -> {
            before.addAll(find(handle, HEAD + "where a.showing = :key", answer.showing()));
            if (before.isEmpty()) {
                insert(handle, answer);
            }
        });
        return before.stream().findFirst();
    }

    private static void insert(Handle handle, AnswerRow answer) {
        handle.createUpdate(
                        "insert into answer (showing, answered, seconds, timed_out, comment,"
                                + " digest) values (:showing, :answered, :seconds, :timed_out,"
                                + " :comment, :digest)")
                .bind("showing", answer.showing())
                .bind("answered", Instants.text(answer.answered()))
                .bind("seconds", answer.seconds())
                .bind("timed_out", answer.timedOut() ? 1 : 0)
                .bind("comment", answer.comment())
                .bind("digest", answer.digest())
                .execute();
        insertResponses(handle, answer);
        insertMarks(handle, answer);
    }

    private static void insertResponses(Handle handle, AnswerRow answer) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "insert into response (showing, question, answer, confidence) values"
                                + " (:showing, :question, :answer, :confidence)");
        for (AnswerRow.Response response : answer.responses()) {
            batch.bind("showing", answer.showing())
                    .bind("question", response.question())
                    .bind("answer", response.answer())
                    .bindByType("confidence", response.confidence().orElse(null), Integer.class)
                    .add();
        }
        batch.execute();
    }

    private static void insertMarks(Handle handle, AnswerRow answer) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "insert into mark (showing, number, panel, column_index, row_index,"
                                + " slice_index, comment) values (:showing, :number, :panel, :column,"
                                + " :row, :slice, :comment)");
        for (int i = 0; i < answer.marks().size(); i++) {
            AnswerRow.Mark mark = answer.marks().get(i);
            batch.bind("showing", answer.showing())
                    .bind("number", i)
                    .bind("panel", mark.panel())
                    .bind("column", mark.column())
                    .bind("row", mark.row())
                    .bind("slice", mark.slice())
                    .bind("comment", mark.comment())
                    .add();
        }
        batch.execute();
    }

    /// The answer to `showing`, if there is one.
    public Optional<AnswerRow> of(String showing) {
        return database
                .read(handle -> find(handle, HEAD + "where a.showing = :key", showing))
                .stream()
                .findFirst();
    }

    /// All of a reader's, in the order of the showings.
    public List<AnswerRow> all(String reader) {
        return database.read(handle -> find(handle, HEAD + OF_READER, reader));
    }

    /// When the reader answered last in `arm`, if at all.
    public Optional<Instant> last(String reader, int arm) {
        return last(
                "select max(a.answered) from answer a join showing s on s.id = a.showing where"
                        + " s.reader = :reader and s.arm = :arm",
                Map.of("reader", reader, "arm", arm));
    }

    /// When the reader answered last, if at all.
    public Optional<Instant> last(String reader) {
        return last(
                "select max(a.answered) from answer a join showing s on s.id = a.showing where"
                        + " s.reader = :reader",
                Map.of("reader", reader));
    }

    /// Instants in one form sort as their texts do.
    private Optional<Instant> last(String sql, Map<String, Object> values) {
        return database.read(handle ->
                handle.createQuery(sql)
                        .bindMap(values)
                        .map((row, _) -> Optional.ofNullable(row.getString(1)))
                        .one()
                        .map(Instant::parse));
    }

    private static List<AnswerRow> find(Handle handle, String sql, String key) {
        Map<String, AnswerRow> found = new LinkedHashMap<>();
        handle.createQuery(sql)
                .bind("key", key)
                .map((row, _) -> head(row))
                .forEach(answer -> found.put(answer.showing(), answer));
        return found.values().stream().map(answer -> withParts(handle, answer)).toList();
    }

    private static AnswerRow withParts(Handle handle, AnswerRow answer) {
        List<AnswerRow.Response> responses =
                handle.createQuery(
                                "select question, answer, confidence from response where showing ="
                                        + " :showing")
                        .bind("showing", answer.showing())
                        .map((row, _) -> response(row))
                        .list();
        List<AnswerRow.Mark> marks =
                handle.createQuery(
                                "select panel, column_index, row_index, slice_index, comment from"
                                        + " mark where showing = :showing order by number")
                        .bind("showing", answer.showing())
                        .map((row, _) -> mark(row))
                        .list();
        return new AnswerRow(
                answer.showing(),
                answer.answered(),
                answer.seconds(),
                answer.timedOut(),
                answer.comment(),
                answer.digest(),
                responses,
                marks);
    }

    private static AnswerRow head(ResultSet row) throws SQLException {
        return new AnswerRow(
                row.getString(1),
                Instant.parse(row.getString(2)),
                row.getDouble(3),
                row.getInt(4) == 1,
                row.getString(5),
                row.getString(6),
                List.of(),
                List.of());
    }

    private static AnswerRow.Response response(ResultSet row) throws SQLException {
        int number = row.getInt(3);
        Optional<Integer> confidence = row.wasNull() ? Optional.empty() : Optional.of(number);
        return new AnswerRow.Response(row.getString(1), row.getString(2), confidence);
    }

    private static AnswerRow.Mark mark(ResultSet row) throws SQLException {
        return new AnswerRow.Mark(
                row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5));
    }
}
