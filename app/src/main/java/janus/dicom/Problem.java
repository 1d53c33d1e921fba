package janus.dicom;

/// Something about a series that its user has to know.
///
/// @param what was found, and what was done about it
/// @param remedy what to do for a better result
public record Problem(String what, String remedy) {
    /// Both as a sentence.
    @Override
    public String toString() {
        return "%s - %s".formatted(what, remedy);
    }
}
