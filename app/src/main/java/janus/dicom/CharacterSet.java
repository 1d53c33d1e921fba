package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The characters of a data set's texts: Specific Character Set (0008,0005), with code extensions
/// by escape sequences (PS3.5 section 6.1.2.5). What a set does not know becomes U+FFFD: a name
/// never keeps an image from being read.
final class CharacterSet {
    static final CharacterSet ASCII = new CharacterSet(List.of());

    private static final int ESCAPE = 0x1B;

    private final CodeElement first0;
    private final CodeElement first1;
    private final boolean extended;

    private CharacterSet(List<String> terms) {
        String first = terms.isEmpty() ? "" : terms.getFirst();
        CodeElement.Pair pair = CodeElement.ofTerm(first);
        this.first0 = pair.low();
        this.first1 = pair.high();
        boolean alone = first1.escape().isEmpty(); // UTF-8 and its like allow no extension
        boolean roman = first0.isRoman(); // two sets, even without an escape
        this.extended = !alone && (roman || terms.size() > 1 || first.startsWith("ISO 2022"));
    }

    /// The set that `terms`, the values of the attribute, stand for.
    static CharacterSet of(List<String> terms) {
        return terms.isEmpty() ? ASCII : new CharacterSet(terms);
    }

    /// The set that `element`, the attribute, names.
    static CharacterSet named(Element element) {
        return of(DataSet.of(List.of(element)).texts(Attribute.SPECIFIC_CHARACTER_SET));
    }

    /// The values in `bytes`, parted by backslashes except where the representation is one text.
    List<String> values(Vr vr, ByteBuffer bytes) {
        byte[] raw = new byte[bytes.limit()];
        bytes.get(0, raw);
        String text = vr.isLocalised() ? decode(raw) : new String(raw, StandardCharsets.US_ASCII);
        if (text.isBlank()) {
            return List.of();
        }
        return vr.isOneText() ? List.of(strip(text)) : each(text);
    }

    private static List<String> each(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.split("\\\\", -1)) {
            values.add(strip(value));
        }
        return values;
    }

    private static String strip(String text) {
        return text.replace("\0", "").strip();
    }

    private String decode(byte[] raw) {
        return extended ? new Decoding(raw).run() : new String(raw, first1.charset());
    }

    /// One walk through a text with escape sequences.
    private final class Decoding {
        private final byte[] raw;
        private final StringBuilder out = new StringBuilder();
        private CodeElement low = first0;
        private CodeElement high = first1;
        private int at;

        Decoding(byte[] raw) {
            this.raw = raw;
        }

        String run() {
            while (at < raw.length) {
                if (raw[at] == ESCAPE) {
                    escape();
                } else {
                    character(raw[at] < 0 ? high : low);
                }
            }
            return out.toString();
        }

        private void escape() {
            for (CodeElement code : CodeElement.Foreign.ALL) {
                if (code.isCalledBy(raw, at + 1)) {
                    if (code.isHigh()) {
                        high = code;
                    } else {
                        low = code;
                    }
                    at += 1 + code.escape().length();
                    return;
                }
            }
            out.append('\uFFFD');
            at++;
        }

        private void character(CodeElement code) {
            if (code.width() == 1 && isEnd(raw[at])) {
                low = first0;
                high = first1;
            }
            int width = Math.min(code.width(), raw.length - at);
            byte[] one = Arrays.copyOfRange(raw, at, at + width);
            boolean parts = width == 1 && one[0] == '\\'; // which JIS X 0201 shows as a yen sign
            out.append(parts ? "\\" : code.decode(one));
            at += width;
        }

        /// The characters at which every text starts anew (PS3.5 section 6.1.2.5.3).
        private static boolean isEnd(byte c) {
            return c == '\\' || c == '^' || c == '=' || (c >= '\t' && c <= '\r');
        }
    }

    /// A set of characters that takes the bytes below or above 128 over.
    ///
    /// @param escape what follows ESC to call it
    /// @param width bytes a character takes
    /// @param prefix byte that `charset` wants before the character, or 0
    record CodeElement(String escape, boolean isHigh, int width, int prefix, Charset charset) {
        private static final CodeElement BASIC = low("(B", "US-ASCII");

        record Pair(CodeElement low, CodeElement high) {}

        private static CodeElement low(String escape, String charset) {
            return new CodeElement(escape, false, 1, 0, Charset.forName(charset));
        }

        private static CodeElement high(String escape, String charset) {
            return new CodeElement(escape, true, 1, 0, Charset.forName(charset));
        }

        /// What few files need: Java looks for such character sets in a module of its own.
        private static final class Foreign {
            static final CodeElement ROMAN = low("(J", "JIS_X0201");
            static final CodeElement KATAKANA = high(")I", "JIS_X0201");
            static final List<CodeElement> ALL = all();

            private Foreign() {}
        }

        private static List<CodeElement> all() {
            List<CodeElement> all =
                    new ArrayList<>(List.of(BASIC, Foreign.ROMAN, Foreign.KATAKANA));
            Charset japan = Charset.forName("EUC-JP");
            all.add(new CodeElement("$B", false, 2, 0, japan));
            all.add(new CodeElement("$(D", false, 2, 0x8F, japan));
            all.add(new CodeElement("$)C", true, 2, 0, Charset.forName("EUC-KR")));
            all.add(new CodeElement("$)A", true, 2, 0, Charset.forName("GB2312")));
            String[][] latin = {
                {"-A", "ISO-8859-1"}, {"-B", "ISO-8859-2"}, {"-C", "ISO-8859-3"},
                {"-D", "ISO-8859-4"}, {"-F", "ISO-8859-7"}, {"-G", "ISO-8859-6"},
                {"-H", "ISO-8859-8"}, {"-L", "ISO-8859-5"}, {"-M", "ISO-8859-9"},
                {"-T", "TIS-620"}, {"-b", "ISO-8859-15"}
            };
            for (String[] set : latin) {
                all.add(high(set[0], set[1]));
            }
            return List.copyOf(all);
        }

        /// What a defined term (PS3.3 C.12.1.1.2) starts with; ASCII for terms that are unknown.
        static Pair ofTerm(String term) {
            String number = term.replace("ISO_IR ", "").replace("ISO 2022 IR ", "");
            return switch (number) {
                case "100" -> new Pair(BASIC, high("-A", "ISO-8859-1"));
                case "101" -> new Pair(BASIC, high("-B", "ISO-8859-2"));
                case "109" -> new Pair(BASIC, high("-C", "ISO-8859-3"));
                case "110" -> new Pair(BASIC, high("-D", "ISO-8859-4"));
                case "126" -> new Pair(BASIC, high("-F", "ISO-8859-7"));
                case "127" -> new Pair(BASIC, high("-G", "ISO-8859-6"));
                case "138" -> new Pair(BASIC, high("-H", "ISO-8859-8"));
                case "144" -> new Pair(BASIC, high("-L", "ISO-8859-5"));
                case "148" -> new Pair(BASIC, high("-M", "ISO-8859-9"));
                case "166" -> new Pair(BASIC, high("-T", "TIS-620"));
                case "203" -> new Pair(BASIC, high("-b", "ISO-8859-15"));
                case "13" -> new Pair(Foreign.ROMAN, Foreign.KATAKANA);
                case "192" -> new Pair(BASIC, high("", "UTF-8"));
                case "GB18030" -> new Pair(BASIC, high("", "GB18030"));
                case "GBK" -> new Pair(BASIC, high("", "GBK"));
                default -> new Pair(BASIC, high("(B", "US-ASCII"));
            };
        }

        /// Whether it is JIS X 0201's and not ASCII. What a record has to compare itself by takes
        /// Java 20 ms to make, which every first file would wait for.
        boolean isRoman() {
            return escape.equals("(J");
        }

        boolean isCalledBy(byte[] raw, int from) {
            for (int i = 0; i < escape.length(); i++) {
                if (from + i >= raw.length || raw[from + i] != escape.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /// The characters of `raw`, of the length of one.
        String decode(byte[] raw) {
            if (width == 1) {
                return new String(raw, charset);
            }
            byte[] high = new byte[prefix == 0 ? raw.length : raw.length + 1];
            high[0] = (byte) prefix;
            for (int i = 0; i < raw.length; i++) {
                high[high.length - raw.length + i] = (byte) (raw[i] | 0x80);
            }
            return new String(high, charset);
        }
    }
}
