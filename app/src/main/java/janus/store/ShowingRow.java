package janus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An item that a reader is shown once.
///
/// @param id opaque, random
/// @param place where in the reader's order
/// @param item what is shown, by its id in the study
/// @param left the condition of the single image, or of the left one
/// @param right the condition of the right image, or empty
/// @param panels the images, in the order of the page
/// @param shown when
public record ShowingRow(
        String id,
        Place place,
        String item,
        String left,
        String right,
        List<PanelRow> panels,
        Shown shown) {
    /// Keeps a copy of the list.
    public ShowingRow {
        panels = List.copyOf(panels);
    }

    /// Where in a reader's order.
    ///
    /// @param arm index, from 0
    /// @param position in the arm, from 1
    /// @param block from 1; 0 for training
    /// @param repetition 1 for the first time, 2 for the repeat
    /// @param training whether it is for practice
    public record Place(int arm, int position, int block, int repetition, boolean training) {}

    /// One image of it.
    ///
    /// @param id opaque, random; the image's address
    /// @param role `source`, `image`, `left` or `right`
    /// @param image index in the study's images
    public record PanelRow(String id, String role, int image) {}

    /// When its images were on the screen, for the first and the last time; empty for not yet.
    public record Shown(Optional<Instant> first, Optional<Instant> last) {
        /// Not yet.
        public static final Shown NEVER = new Shown(Optional.empty(), Optional.empty());
    }
}
