package janus.augment;

import janus.figure.PictureSheet;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A picture of what augmentations do, a row each: the slice, one end of the range, a random draw,
/// the other end, and that end less the slice; MR on the left and CT, under the same draws, on the
/// right.
public final class Sheet {
    private static final int TILE = 208;
    private static final int CAPTION = 18;
    private static final int HEADING = 26;
    private static final int GAP = 4;
    private static final int BLOCK = 5 * (TILE + GAP) + 3 * GAP; // one modality
    private static final int ROW = HEADING + TILE + CAPTION + GAP;
    private static final int FONT = 13;

    private final Canvas canvas;
    private final List<Sample> samples;

    /// A slice to show them on.
    ///
    /// @param name whose it is, for a person
    /// @param slice covers the canvas
    /// @param unit of its values
    public record Sample(String name, Modality modality, Slice slice, Unit unit) {}

    /// A sheet of `samples`, from left to right, which all cover `canvas`.
    public Sheet(Canvas canvas, List<Sample> samples) {
        this.canvas = canvas;
        this.samples = List.copyOf(samples);
    }

    /// Draws `augmentations`, each alone and then all together, into the PNG `file`. The same seed
    /// draws the same.
    ///
    /// @throws IllegalArgumentException when there are none, or CT is in a unit they cannot change
    public void write(Augmentations augmentations, long seed, Path file) throws IOException {
        List<Row> rows = rows(augmentations, seed);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "no augmentation is asked for - there is nothing to show - name some of %s"
                            .formatted(Augmentations.EVERY.code()));
        }
        PictureSheet sheet =
                PictureSheet.of(
                        samples.size() * BLOCK + GAP, HEADING + rows.size() * ROW + GAP, FONT);
        for (int column = 0; column < samples.size(); column++) {
            write(sheet, samples.get(column).name, new Place(GAP + column * BLOCK, 0));
            for (int row = 0; row < rows.size(); row++) {
                Place place = new Place(GAP + column * BLOCK, HEADING + row * ROW);
                draw(sheet, rows.get(row), samples.get(column), place);
            }
        }
        sheet.write(file);
    }

    /// @param only the augmentation, or none when all are done together
    private record Row(String heading, List<Column> columns, List<Augmentation> only) {
        View view(Unit unit) {
            return only.isEmpty() ? View.whole(unit) : View.of(only.getFirst(), unit);
        }

        boolean changes(Modality modality) {
            return columns.stream()
                    .flatMap(column -> column.changes.stream())
                    .anyMatch(change ->
                            switch (change) {
                                case Movement _ -> true;
                                case Look look -> look.modality() == modality;
                            });
        }
    }

    private record Column(String caption, List<Change> changes) {}

    private record Place(int left, int top) {
        Place right(int tiles) {
            return new Place(left + tiles * (TILE + GAP), top);
        }

        Place down(int pixels) {
            return new Place(left, top + pixels);
        }
    }

    private List<Row> rows(Augmentations augmentations, long seed) {
        List<Row> rows = new ArrayList<>();
        for (Augmentation one : augmentations.all()) {
            // a row's draws hang neither on other rows nor on which rows there are
            RandomGenerator random = new SplittableRandom(31 * seed + one.code().hashCode());
            List<Column> columns = new ArrayList<>();
            columns.add(column(one.at(-1, canvas, random)));
            columns.add(column(one.random(canvas, random)));
            columns.add(column(one.at(1, canvas, random)));
            rows.add(new Row(one.code() + ": " + one.range(), columns, List.of(one)));
        }
        if (rows.size() > 1) {
            RandomGenerator random = new SplittableRandom(seed);
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                List<Change> all = new ArrayList<>();
                augmentations.all().forEach(one -> all.add(one.random(canvas, random)));
                columns.add(new Column("draw " + i, all));
            }
            rows.add(new Row("all together, as a training draws them", columns, List.of()));
        }
        return rows;
    }

    private static Column column(Change change) {
        return new Column(change.caption(), List.of(change));
    }

    private void draw(PictureSheet sheet, Row row, Sample sample, Place place) {
        write(sheet, row.heading, place);
        Place tile = place.down(HEADING);
        if (!row.changes(sample.modality)) {
            write(sheet, "leaves %s as it is".formatted(sample.modality), tile);
            return;
        }
        View view = row.view(sample.unit);
        draw(sheet, view.picture(sample.slice), "as it is", tile);
        Slice changed = sample.slice;
        for (int i = 0; i < row.columns.size(); i++) {
            Column column = row.columns.get(i);
            changed =
                    Draw.of(canvas, column.changes)
                            .apply(sample.slice, sample.modality, sample.unit);
            draw(sheet, view.picture(changed), column.caption, tile.right(i + 1));
        }
        draw(
                sheet,
                view.difference(changed, sample.slice),
                view.scale(sample.unit),
                tile.right(row.columns.size() + 1));
    }

    private static void draw(PictureSheet sheet, BufferedImage image, String caption, Place place) {
        sheet.picture(image, new PictureSheet.Place(place.left, place.top, TILE));
        int line = place.top + TILE + CAPTION - 5;
        sheet.words(
                caption, PictureSheet.Ink.QUIET, new PictureSheet.Place(place.left, line, BLOCK));
    }

    private static void write(PictureSheet sheet, String text, Place place) {
        int line = place.top + HEADING - 7;
        sheet.words(text, PictureSheet.Ink.LOUD, new PictureSheet.Place(place.left, line, BLOCK));
    }
}
