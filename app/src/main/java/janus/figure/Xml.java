package janus.figure;

/// Text inside XML.
final class Xml {
    private Xml() {}

    /// `text` for an element or an attribute in double quotes.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
