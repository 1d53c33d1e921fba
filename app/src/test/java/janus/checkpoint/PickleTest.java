package janus.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pickles by hand, a letter a code; see Python's `pickletools`.
@NullMarked
class PickleTest {
    private static final Path FILE = Path.of("some.pth");

    private static Object read(String codes) throws IOException {
        return read(codes.getBytes(ISO_8859_1));
    }

    private static Object read(byte[] codes) throws IOException {
        return new Pickle(new Bytes(FILE, MemorySegment.ofArray(codes))).read();
    }

    private static byte[] repeated(String start, int times, String code) {
        return (start + code.repeat(times) + ".").getBytes(ISO_8859_1);
    }

    @Test
    void plainValuesAreRead() throws IOException {
        assertThat(read("K\u0007.")).isEqualTo(7L);
        assertThat(read("M\u0001\u0002.")).isEqualTo(513L);
        assertThat(read("J\u00ff\u00ff\u00ff\u00ff.")).isEqualTo(-1L);
        assertThat(read("\u008a\u0001\u0080.")).isEqualTo(-128L);
        assertThat(read("\u008a\u0009" + "\u0000".repeat(8) + "\u0001."))
                .isEqualTo(BigInteger.ONE.shiftLeft(64));
        assertThat(read("G?\u00f8\u0000\u0000\u0000\u0000\u0000\u0000.")).isEqualTo(1.5);
        assertThat(read("(U\u0001aK\u0001U\u0001bK\u0002t.")).isEqualTo(List.of("a", 1L, "b", 2L));
        assertThat(read("}U\u0001aNs.")).isEqualTo(Map.of("a", Pickle.NONE));
    }

    @Test
    void dictionariesOfPython2HaveTheirPairsAsArgument() throws IOException {
        assertThat(read("ccollections\nOrderedDict\n](U\u0001aK\u0001\u0086e\u0085R."))
                .isEqualTo(Map.of("a", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "posix, system",
        "os, system",
        "builtins, eval",
        "__builtin__, getattr",
        "torch, load",
        "torch, FloatStorage.__init__",
        "torch.serialization, load",
        "collections, OrderedDict.fromkeys",
        "numpy.core.multiarray, _reconstruct"
    })
    void anythingButTensorsAndDictionariesIsRefusedByName(String module, String name) {
        for (String codes :
                List.of(
                        "c%s\n%s\n(U\u0001xtR.".formatted(module, name),
                        "\u008c%c%s\u008c%c%s\u0093."
                                .formatted(module.length(), module, name.length(), name))) {
            assertThatThrownBy(() -> read(codes))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            "some.pth asks to run '%s.%s' - reading weights must not run anything"
                                    .formatted(module, name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "i", "o", "P", "S", "V", "I", "F", "g", "p", "d", "2", "\u0081", "\u0082", "\u0092", "B"
    })
    void codesPyTorchDoesNotWriteAreUnknown(String code) {
        assertThatThrownBy(() -> read("(" + code + "os\nsystem\n."))
                .hasMessageContaining(
                        "the unknown pickle code 0x%02x".formatted((int) code.charAt(0)));
    }

    @Test
    void aLengthBeyondTheFileIsRefusedBeforeAnythingIsAllocated() {
        for (String code : List.of("X", "T")) {
            assertThatThrownBy(() -> read(code + "\u00f0\u00ff\u00ff\u00ff."))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "some.pth ends at byte 6 where 4294967280 bytes from byte 5 should follow"
                                    + " - it is cut short or damaged - fetch or save it again");
        }
    }

    @Test
    void aHugeMemoIndexCostsOneEntry() throws IOException {
        assertThat(read("Nr\u00ff\u00ff\u00ff\u00ffj\u00ff\u00ff\u00ff\u00ff."))
                .isSameAs(Pickle.NONE);
    }

    @Test
    void deepNestingIsReadWithoutRecursion() throws IOException {
        assertThat(read(repeated("N", 900_000, "\u0085"))).isInstanceOf(List.class);
    }

    @Test
    void aNestedDictionaryKeyIsRefusedBecauseHashingItWouldRecurse() {
        assertThatThrownBy(() -> read("}N" + "\u0085".repeat(100_000) + "Ns."))
                .hasMessageContaining("a dictionary key that is neither a string nor an integer");
    }

    @Test
    void aMillionStepsAreEnough() {
        assertThatThrownBy(() -> read(repeated("", 1_000_001, "}")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the pickle in some.pth takes more than 1000000 steps - a generator's takes some"
                                + " thousands, so this is no checkpoint - fetch or save it again");
    }

    @Test
    void aListCopiedAgainAndAgainIsChargedForItsLength() {
        String list = "](" + "U\u0001aN\u0086".repeat(1000) + "e\u0085q\u0000";
        String copies = "ccollections\nOrderedDict\nh\u0000R".repeat(2000);
        assertThatThrownBy(() -> read(list + copies + ".")).hasMessageContaining("1000000 steps");
    }

    @ParameterizedTest
    @CsvSource({
        "'.', an empty stack",
        "'(.', an empty stack",
        "'0.', an empty stack",
        "'t.', without a mark",
        "'N\u0086.', too short a stack",
        "'h\u0005.', recalls what it never stored",
        "'NNNs.', where a Map should be",
        "'}(Nu.', a dictionary key without a value",
        "'NNR.', where a List should be",
        "')NQ.', where a List should be",
        "')Q.', described in an unknown way",
        "'NNb.', where a Map should be",
    })
    void nonsenseIsDamage(String codes, String what) {
        assertThatThrownBy(() -> read(codes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("some.pth")
                .hasMessageEndingWith(
                        "the file is damaged or no checkpoint - fetch or save it again");
    }
}
