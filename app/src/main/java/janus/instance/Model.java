package janus.instance;

/// What made synthetic values.
///
/// @param name for people
/// @param sha256 of the file with its weights, or empty where it has none
public record Model(String name, String sha256) {
    /// A rule without weights.
    public static Model rule(String name) {
        return new Model(name, "");
    }

    /// As a part of a sentence, in ASCII, which every character set has.
    String sentence() {
        String plain = name.replaceAll("[^ -\\[\\]-}]", "?");
        return sha256.isEmpty()
                ? "%s, which has no weights".formatted(plain)
                : "model %s, SHA-256 of its weights %s".formatted(plain, sha256);
    }
}
