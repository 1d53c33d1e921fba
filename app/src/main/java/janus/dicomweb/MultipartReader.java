package janus.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a body of type multipart/related (RFC 2046, section 5.1) apart while it comes. Nobody has
/// checked such a body before, so everything in it has a bound.
final class MultipartReader {
    /// Bytes of a part: a file that is larger can't be read by Janus.
    static final long MOST_BYTES = Integer.MAX_VALUE;

    private static final int MOST_HEADERS = 1 << 14; // bytes before a part
    private static final int CHUNK = 1 << 16;
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    ";\\s*boundary=(?:\"([ -!#-~]{1,200})\"|([!#-:<-~]{1,200}))",
                    Pattern.CASE_INSENSITIVE);
    private static final byte[] LINE_END = {'\r', '\n'};

    private final InputStream in;
    private final byte[] delimiter; // line end, two dashes, boundary
    private final byte[] buffer;
    private int start;
    private int end;
    private boolean inBody = true; // what comes before the first delimiter counts as one

    private MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.buffer = new byte[CHUNK];
        System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length); // the first may begin at once
        this.end = LINE_END.length;
    }

    /// The parts of `body`, as the header `contentType` separates them.
    ///
    /// @throws IOException when that names no boundary
    static MultipartReader of(String contentType, InputStream body) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw broken("names no boundary between the parts");
        }
        String quoted = boundary.group(1);
        return new MultipartReader(body, quoted == null ? boundary.group(2) : quoted);
    }

    /// Goes to the next part; false after the last.
    ///
    /// @throws IOException when the body is cut or broken
    boolean next() throws IOException {
        if (inBody) {
            copyTo(OutputStream.nullOutputStream());
        }
        require(2);
        if (buffer[start] == '-' && buffer[start + 1] == '-') {
            return false;
        }
        skipLine(MOST_HEADERS, true);
        int left = MOST_HEADERS;
        for (int length = 1; length > 0; left -= length) {
            length = skipLine(left, false);
        }
        inBody = true;
        return true;
    }

    /// Writes the part to `out`, and says how many bytes it has.
    ///
    /// @throws IOException when it is cut or too long
    long copyTo(OutputStream out) throws IOException {
        long count = 0;
        while (true) {
            int at = delimiterAt();
            int known = at >= 0 ? at : Math.max(start, end - delimiter.length + 1);
            count += known - start;
            if (count > MOST_BYTES) {
                throw broken("has a part of more than %d bytes".formatted(MOST_BYTES));
            }
            out.write(buffer, start, known - start);
            start = known;
            if (at >= 0) {
                start += delimiter.length;
                inBody = false;
                return count;
            }
            fill();
        }
    }

    /// Skips a line with its end, and says how long it was without.
    private int skipLine(int most, boolean blank) throws IOException {
        int length = 0;
        while (true) {
            require(2);
            if (buffer[start] == '\r' && buffer[start + 1] == '\n') {
                start += 2;
                return length;
            }
            if (blank && buffer[start] != ' ' && buffer[start] != '\t') {
                throw broken("has bytes behind a boundary");
            }
            if (++length > most) {
                throw broken("has a part whose headers do not end");
            }
            start++;
        }
    }

    private int delimiterAt() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(
                            buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private void require(int count) throws IOException {
        while (end - start < count) {
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int got = in.read(buffer, end, buffer.length - end);
        if (got < 0) {
            throw new Transient("the answer ends before its last part does");
        }
        end += got;
    }

    private static IOException broken(String how) {
        return new IOException(
                "the answer %s - it is not what PS3.18 asks of a server - check the server with its own tools"
                        .formatted(how));
    }
}
