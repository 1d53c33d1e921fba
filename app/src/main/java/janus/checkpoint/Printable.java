package janus.checkpoint;

/// Text from a file made fit for a sentence: short, on one line, without control characters.
final class Printable {
    private static final int LONGEST = 80;

    private Printable() {}

    static String of(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return start.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
    }
}
