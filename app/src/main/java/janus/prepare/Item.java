package janus.prepare;

import janus.volume.Modality;
import java.nio.file.Path;

/// A file to prepare.
///
/// @param file the picture or volume
/// @param subject whom it shows, as far as names tell
/// @param number the slice's number, where the file is a picture
/// @param source how the manifest names it: relative to what the user gave
/// @param pair a name shared with the aligned file of the other modality, or empty
record Item(Path file, Modality modality, String subject, int number, String source, String pair) {}
