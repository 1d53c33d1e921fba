package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharacterSetTest {
    private static final String ESC = "\u001b";

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, ISO-8859-1, Äneas^Rüdiger",
        "ISO_IR 101, ISO-8859-2, Łukasz^Žižka",
        "ISO_IR 109, ISO-8859-3, Ĝorĝo^Ĥoraro",
        "ISO_IR 110, ISO-8859-4, Ķēniņš^Ģirts",
        "ISO_IR 126, ISO-8859-7, Διονυσιος",
        "ISO_IR 127, ISO-8859-6, قباني^لنزار",
        "ISO_IR 138, ISO-8859-8, שרון^דבורה",
        "ISO_IR 144, ISO-8859-5, Люкceмбypг",
        "ISO_IR 148, ISO-8859-9, Çavuşoğlu^İpek",
        "ISO_IR 166, TIS-620, สมชาย^ใจดี",
        "ISO_IR 203, ISO-8859-15, Œuvre^Šárka",
        "ISO_IR 13, JIS_X0201, ﾔﾏﾀﾞ^ﾀﾛｳ",
        "ISO_IR 192, UTF-8, Wang^XiaoDong=王^小東",
        "GB18030, GB18030, Wang^XiaoDong=王^小东",
        "GBK, GBK, Wang^XiaoDong=王^小东",
    })
    void namesAreReadInEverySet(String term, String charset, String name) {
        assertThat(name(List.of(term), name.getBytes(Charset.forName(charset)))).isEqualTo(name);
    }

    /// PS3.5 annexes H.3.1 and H.3.2: bytes as printed there.
    @Test
    void escapeSequencesCallJapaneseSets() {
        assertThat(
                        name(
                                List.of("", "ISO 2022 IR 87"),
                                bytes(
                                        "Yamada^Tarou=",
                                        ESC + "$B;3ED" + ESC + "(B^",
                                        ESC + "$BB@O:" + ESC + "(B=",
                                        ESC + "$B$d$^$@" + ESC + "(B^",
                                        ESC + "$B$?$m$&" + ESC + "(B")))
                .isEqualTo("Yamada^Tarou=山田^太郎=やまだ^たろう");
        assertThat(
                        name(
                                List.of("ISO 2022 IR 13", "ISO 2022 IR 87"),
                                bytes(
                                        "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=",
                                        ESC + "$B;3ED" + ESC + "(J^",
                                        ESC + "$BB@O:" + ESC + "(J")))
                .isEqualTo("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎");
    }

    /// PS3.5 annexes I.2 and K.2: bytes as printed there; then Russian within Latin.
    @Test
    void escapeSequencesCallOtherSets() {
        assertThat(
                        name(
                                List.of("", "ISO 2022 IR 149"),
                                bytes(
                                        "Hong^Gildong=",
                                        ESC + "$)C\u00fb\u00f3^",
                                        ESC + "$)C\u00d1\u00ce\u00d4\u00d7=",
                                        ESC + "$)C\u00c8\u00ab^",
                                        ESC + "$)C\u00b1\u00e6\u00b5\u00bf")))
                .isEqualTo("Hong^Gildong=洪^吉洞=홍^길동");
        assertThat(
                        name(
                                List.of("", "ISO 2022 IR 58"),
                                bytes(
                                        "Zhang^XiaoDong=",
                                        ESC + "$)A\u00d5\u00c5^",
                                        ESC + "$)A\u00d0\u00a1\u00b6\u00ab=")))
                .isEqualTo("Zhang^XiaoDong=张^小东=");
        assertThat(
                        name(
                                List.of("ISO 2022 IR 100", "ISO 2022 IR 144"),
                                bytes("\u00e9 ", ESC + "-L\u00bb\u00ee", "^\u00e9")))
                .isEqualTo("é Лю^é"); // a text starts anew behind ^
    }

    /// JIS X 0212 has no example in the standard: 丂 stands at row 16, cell 1.
    @Test
    void supplementaryKanjiAreRead() {
        assertThat(name(List.of("", "ISO 2022 IR 159"), bytes(ESC + "$(D0!" + ESC + "(B")))
                .isEqualTo("丂");
    }

    @Test
    void backslashesPartValuesButNotInsideCharactersOfTwoBytes() {
        byte[] japanese = bytes(ESC + "$B%\\" + ESC + "(B\\" + ESC + "$B%\\" + ESC + "(B");
        CharacterSet set = CharacterSet.of(List.of("", "ISO 2022 IR 87"));

        assertThat(set.values(Vr.LO, ByteBuffer.wrap(bytes("a\\ b \\"))))
                .containsExactly("a", "b", "");
        assertThat(set.values(Vr.LT, ByteBuffer.wrap(bytes("a\\b")))).containsExactly("a\\b");
        assertThat(set.values(Vr.CS, ByteBuffer.wrap(bytes("a\\b\0")))).containsExactly("a", "b");
        assertThat(set.values(Vr.LO, ByteBuffer.wrap(japanese))).containsExactly("ボ", "ボ");
        assertThat(
                        CharacterSet.of(List.of("ISO_IR 13"))
                                .values(Vr.LO, ByteBuffer.wrap(bytes("a\\\u00d4"))))
                .containsExactly("a", "ﾔ");
        assertThat(
                        CharacterSet.of(List.of("GBK"))
                                .values(
                                        Vr.LO,
                                        ByteBuffer.wrap("誠\\b".getBytes(Charset.forName("GBK")))))
                .containsExactly("誠", "b");
    }

    @Test
    void unknownSetsAndBrokenTextsNeverFail() {
        assertThat(name(List.of("ISO_IR 999"), bytes("a\u00e9"))).isEqualTo("a\ufffd");
        assertThat(name(List.of("", "ISO 2022 IR 87"), bytes(ESC + "$B;"))).isNotNull();
        assertThat(name(List.of("", "ISO 2022 IR 87"), bytes("a" + ESC))).isEqualTo("a\ufffd");
    }

    @Test
    void itemsInheritTheSetAndMayHaveTheirOwn() throws java.io.IOException {
        DicomBytes own = DicomBytes.explicit().text(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 144");
        own.text(Attribute.SERIES_DESCRIPTION, "\u00bb");
        DicomBytes inherited = DicomBytes.explicit().text(Attribute.SERIES_DESCRIPTION, "\u00bb");
        DicomBytes data =
                DicomBytes.explicit().text(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 100");
        data.sequence(Attribute.PIXEL_MEASURES_SEQUENCE.tag().value(), own, inherited);

        List<DataSet> items =
                DicomFileTest.read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN))
                        .data()
                        .items(Attribute.PIXEL_MEASURES_SEQUENCE);

        assertThat(items.getFirst().text(Attribute.SERIES_DESCRIPTION)).hasValue("Л");
        assertThat(items.getLast().text(Attribute.SERIES_DESCRIPTION)).hasValue("»");
    }

    private static String name(List<String> terms, byte[] bytes) {
        return CharacterSet.of(terms).values(Vr.PN, ByteBuffer.wrap(bytes)).getFirst();
    }

    private static byte[] bytes(String... parts) {
        return String.join("", Arrays.asList(parts)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
