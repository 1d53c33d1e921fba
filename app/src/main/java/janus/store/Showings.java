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
import org.jspecify.annotations.Nullable;

/// What readers are shown, in their order.
public final class Showings {
    private static final String COLUMNS =
            "select id, arm, position, block, repetition, training, item, left_condition, right_condition, first_shown, last_shown from showing s ";
    private static final String UNANSWERED =
            "where s.reader = :reader and not exists (select 1 from answer a where a.showing = s.id) ";

    private final Database database;

    /// Those in `database`.
    public Showings(Database database) {
        this.database = database;
    }

    /// How far a reader is.
    ///
    /// @param total showings
    /// @param done answered
    public record Count(int total, int done) {}

    static void insert(Handle handle, Readers.Invitation invitation) {
        PreparedBatch showings =
                handle.prepareBatch(
                        "insert into showing (id, reader, arm, position, block, repetition, training, item, left_condition, right_condition)"
                                + " values (:id, :reader, :arm, :position, :block, :repetition, :training, :item, :left, :right)");
        PreparedBatch panels =
                handle.prepareBatch(
                        "insert into panel (id, showing, place, role, image) values (:id, :showing, :place, :role, :image)");
        for (ShowingRow row : invitation.showings()) {
            ShowingRow.Place place = row.place();
            showings.bind("id", row.id())
                    .bind("reader", invitation.reader().id())
                    .bind("arm", place.arm())
                    .bind("position", place.position())
                    .bind("block", place.block())
                    .bind("repetition", place.repetition())
                    .bind("training", place.training() ? 1 : 0)
                    .bind("item", row.item())
                    .bind("left", row.left())
                    .bind("right", row.right())
                    .add();
            add(panels, row);
        }
        showings.execute();
        panels.execute();
    }

    private static void add(PreparedBatch panels, ShowingRow row) {
        for (int i = 0; i < row.panels().size(); i++) {
            ShowingRow.PanelRow panel = row.panels().get(i);
            panels.bind("id", panel.id())
                    .bind("showing", row.id())
                    .bind("place", i)
                    .bind("role", panel.role())
                    .bind("image", panel.image())
                    .add();
        }
    }

    /// The next one without an answer, if any.
    public Optional<ShowingRow> next(String reader) {
        return database.read(handle ->
                handle.createQuery(COLUMNS + UNANSWERED + "order by arm, position limit 1")
                        .bind("reader", reader)
                        .map((row, _) -> row(row))
                        .findOne()
                        .map(found -> withPanels(handle, found)));
    }

    /// The one called `id`, if it is `reader`'s.
    public Optional<ShowingRow> find(String reader, String id) {
        return database.read(handle ->
                handle.createQuery(COLUMNS + "where reader = :reader and id = :id")
                        .bind("reader", reader)
                        .bind("id", id)
                        .map((row, _) -> row(row))
                        .findOne()
                        .map(found -> withPanels(handle, found)));
    }

    /// All of a reader's, in order.
    public List<ShowingRow> all(String reader) {
        return database.read(handle -> {
            Map<String, List<ShowingRow.PanelRow>> panels = new LinkedHashMap<>();
            handle.createQuery(
                            "select p.showing, p.id, p.role, p.image from panel p join showing s on s.id = p.showing where s.reader = :reader order by p.place")
                    .bind("reader", reader)
                    .map((row, _) ->
                            panels.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                    .add(panel(row, 2)))
                    .list();
            return handle
                    .createQuery(COLUMNS + "where reader = :reader order by arm, position")
                    .bind("reader", reader)
                    .map((row, _) -> row(row))
                    .list()
                    .stream()
                    .map(row -> with(row, panels.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /// Keeps that its images were on the screen at `when`.
    public void shown(String id, Instant when) {
        database.write(handle ->
                handle.createUpdate(
                                "update showing set first_shown = coalesce(first_shown, :shown), last_shown = :shown where id = :id")
                        .bind("shown", Instants.text(when))
                        .bind("id", id)
                        .execute());
    }

    /// How far `reader` is.
    public Count count(String reader) {
        return database.read(handle ->
                handle.createQuery(
                                "select count(s.id), count(a.showing) from showing s left join answer a on a.showing = s.id where s.reader = :reader")
                        .bind("reader", reader)
                        .map((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                        .one());
    }

    /// How many showings `reader` has in `arm`.
    public int size(String reader, int arm) {
        return database.read(handle ->
                handle.createQuery(
                                "select count(*) from showing where reader = :reader and arm = :arm")
                        .bind("reader", reader)
                        .bind("arm", arm)
                        .mapTo(Integer.class)
                        .one());
    }

    private static ShowingRow withPanels(Handle handle, ShowingRow row) {
        return with(
                row,
                handle.createQuery(
                                "select id, role, image from panel where showing = :showing order by place")
                        .bind("showing", row.id())
                        .map((found, _) -> panel(found, 1))
                        .list());
    }

    private static ShowingRow with(ShowingRow row, List<ShowingRow.PanelRow> panels) {
        return new ShowingRow(
                row.id(), row.place(), row.item(), row.left(), row.right(), panels, row.shown());
    }

    private static ShowingRow.PanelRow panel(ResultSet row, int from) throws SQLException {
        return new ShowingRow.PanelRow(
                row.getString(from), row.getString(from + 1), row.getInt(from + 2));
    }

    private static ShowingRow row(ResultSet row) throws SQLException {
        return new ShowingRow(
                row.getString(1),
                new ShowingRow.Place(
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6) == 1),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                List.of(),
                new ShowingRow.Shown(instant(row.getString(10)), instant(row.getString(11))));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}
