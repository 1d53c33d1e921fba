package janus.analysis;

import janus.agreement.MarkMatching;

/// A point that a reader set on an image: a row of `marks.csv`.
///
/// @param showing what was on the screen
/// @param image which of its images was marked
/// @param point where
/// @param comment of the reader; may be empty
record Mark(Showing showing, Image image, MarkMatching.Point point, String comment) {
    /// What a reader saw at one place of his order.
    record Showing(String reader, String arm, int position, String item) {}

    /// An image.
    ///
    /// @param caseId the slice or volume
    /// @param modality `ct` or `mr`
    /// @param condition that it is of
    record Image(String caseId, String modality, String condition) {}
}
