package janus.dicomweb;

/// The codes of STOW-RS in words (PS3.18 table I.2-2, PS3.4 annex B.2.3).
final class Reason {
    private Reason() {}

    /// Why an image was refused, with its code.
    static String ofFailure(int code) {
        String words =
                switch (code) {
                    case 0x0110 -> "could not be processed";
                    case 0x0112 -> "belong to nothing that is there";
                    case 0x0122 -> "are of a kind that is not taken";
                    case 0x0124 -> "may not be stored with this login";
                    case 0xC122 -> "have a transfer syntax that is not taken";
                    default -> ofFailureClass(code);
                };
        return "%s (%04X)".formatted(words, code);
    }

    private static String ofFailureClass(int code) {
        return switch (code >> 8) {
            case 0xA7 -> "found no room";
            case 0xA9 -> "do not fit their SOP class";
            default ->
                    code >> 12 == 0xC ? "could not be understood" : "were refused without a reason";
        };
    }

    /// What was done to an image that was stored, with the code.
    static String ofWarning(int code) {
        String words =
                switch (code) {
                    case 0xB000 -> "stored with changed elements";
                    case 0xB006 -> "stored without some elements";
                    case 0xB007 -> "stored though they do not fit their SOP class";
                    default -> "stored with a warning";
                };
        return "%s (%04X)".formatted(words, code);
    }
}
