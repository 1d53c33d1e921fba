package janus.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartReaderTest {
    private static final String TYPE = "multipart/related; type=\"application/dicom\"; boundary=B";

    /// Gives some bytes at a time, as networks do.
    private static final class Trickle extends ByteArrayInputStream {
        private final int most;

        Trickle(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int count) {
            return super.read(bytes, from, Math.min(most, count));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> parts(String type, InputStream in) throws IOException {
        MultipartReader reader = MultipartReader.of(type, in);
        List<String> parts = new ArrayList<>();
        while (reader.next()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(reader.copyTo(out)).isEqualTo(out.size());
            parts.add(out.toString(StandardCharsets.ISO_8859_1));
        }
        return parts;
    }

    private static List<String> parts(String body) throws IOException {
        return parts(TYPE, new ByteArrayInputStream(bytes(body)));
    }

    @Test
    void partsAreWhatLiesBetweenBoundaries() throws IOException {
        assertThat(
                        parts(
                                "said before\r\n--B\r\nContent-Type: application/dicom\r\nX: y\r\n\r\none\r\n--B  \r\n\r\n"
                                        + "t\r\n--A\r\nw--Bo\r\r\n-\r\n--B\r\n\r\n\r\n--B--\r\nsaid after"))
                .containsExactly("one", "t\r\n--A\r\nw--Bo\r\r\n-", "");
    }

    @Test
    void aPartNobodyReadIsPassedOver() throws IOException {
        MultipartReader reader =
                MultipartReader.of(
                        TYPE,
                        new ByteArrayInputStream(
                                bytes("--B\r\n\r\none\r\n--B\r\n\r\ntwo\r\n--B--")));
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/related; boundary=B",
                "multipart/related;BOUNDARY=\"B\"; type=\"application/dicom\""
            })
    void boundariesAreBareOrQuoted(String type) throws IOException {
        assertThat(parts(type, new ByteArrayInputStream(bytes("--B\r\n\r\n1\r\n--B--"))))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/related", "multipart/related; boundary=", "x; boundary=\"\""})
    void withoutABoundaryThereAreNoParts(String type) {
        assertThatThrownBy(() -> parts(type, InputStream.nullInputStream()))
                .hasMessageContaining("names no boundary");
    }

    @Test
    void aBodyThatIsCutAnywhereIsAskedForAgain() {
        String body = "--B\r\nContent-Type: application/dicom\r\n\r\none\r\n--B--";
        for (int length = 0; length < body.length(); length++) {
            String cut = body.substring(0, length);
            assertThatThrownBy(() -> parts(cut)).isInstanceOf(Transient.class);
        }
    }

    @Test
    void headersThatDoNotEndAreRefused() {
        assertThatThrownBy(() -> parts("--B\r\n" + "x: y\r\n".repeat(10_000)))
                .hasMessageContaining("headers do not end");
        assertThatThrownBy(() -> parts("--B\r\n" + "x".repeat(100_000)))
                .hasMessageContaining("headers do not end");
    }

    @Test
    void bytesBehindABoundaryAreRefused() {
        assertThatThrownBy(() -> parts("--Boundary\r\n\r\none\r\n--B--"))
                .hasMessageContaining("bytes behind a boundary");
    }

    @Test
    void whatIsPutTogetherComesApart() {
        Trials.forAll(
                60,
                random -> {
                    String boundary = "b".repeat(1 + random.nextInt(70));
                    List<byte[]> parts = new ArrayList<>();
                    for (int i = random.nextInt(5); i > 0; i--) {
                        parts.add(nearly(boundary, random));
                    }
                    byte[] body = body(boundary, parts);
                    assertThat(apart(boundary, new Trickle(body, 1 + random.nextInt(300))))
                            .isEqualTo(
                                    parts.stream()
                                            .map(it -> new String(it, StandardCharsets.ISO_8859_1))
                                            .toList());
                });
    }

    @Test
    void brokenBodiesEndInASentence() {
        Trials.forAll(
                400,
                random -> {
                    List<byte[]> parts = List.of(nearly("bb", random), nearly("bb", random));
                    byte[] broken = body("bb", parts);
                    for (int i = 1 + random.nextInt(6); i > 0; i--) {
                        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                    }
                    byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length + 1));
                    try {
                        apart("bb", new Trickle(random.nextBoolean() ? cut : broken, 100));
                    } catch (AssertionError fault) {
                        assertThat(fault).hasCauseInstanceOf(IOException.class);
                    }
                });
    }

    private static List<String> apart(String boundary, InputStream in) {
        try {
            return parts("multipart/related; boundary=" + boundary, in);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// Bytes that look much like a delimiter and hold none.
    private static byte[] nearly(String boundary, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(2000); i > 0; i--) {
            text.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "\r";
                        case 1 -> "\n";
                        case 2 -> "\r\n--" + boundary.substring(1);
                        case 3 -> "--" + boundary;
                        default -> (char) random.nextInt(256);
                    });
        }
        return bytes(text.toString().replace("\r\n--" + boundary, "x"));
    }

    private static byte[] body(String boundary, List<byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(bytes("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n"));
            body.writeBytes(part);
            body.writeBytes(bytes("\r\n"));
        }
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }
}
