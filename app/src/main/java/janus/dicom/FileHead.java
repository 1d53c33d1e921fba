package janus.dicom;

import java.util.List;
import java.util.Optional;

/// A file as far as its pixels.
///
/// @param file all before them
/// @param pixels where they lie, when they were left there, of one piece, not compressed, and the
///   end of the file
/// @param differing tags of the elements in which it differs from an earlier file: the last that
///   was read without having been compared with any; nothing when this file is one
record FileHead(DicomFile file, Optional<Unread> pixels, Optional<List<Tag>> differing) {
    /// A file that was compared with none.
    static FileHead alone(DicomFile file) {
        return new FileHead(file, Optional.empty(), Optional.empty());
    }
}
