package janus.dicom;

import java.io.IOException;

/// What is wrong with a file, in one sentence that does not name it: who opened it does
/// ([#of(Object)]).
final class Damage extends IOException {
    private static final long serialVersionUID = 1;

    Damage(String sentence) {
        super(sentence);
    }

    /// What is wrong with compressed pixels of the kind `label`.
    static Damage ofStream(String label, String what) {
        return new Damage(
                "its %s stream can't be decoded (%s) - the pixels are damaged - export the file again"
                        .formatted(label, what));
    }

    /// The same about `file`.
    IOException of(Object file) {
        return new IOException("%s: %s".formatted(file, getMessage()), this);
    }
}
