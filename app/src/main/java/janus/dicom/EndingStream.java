package janus.dicom;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Bytes for a library that may not notice their end: JJ2000 takes the -1 of an ended stream for
/// eight set bits and counts them for minutes. Here reading on and on ends with an exception.
final class EndingStream extends MemoryCacheImageInputStream {
    private static final int PATIENCE = 64; // reads beyond the end

    private int beyond;

    EndingStream(byte[] bytes) {
        super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return length == 0 ? 0 : counted(super.read(bytes, from, length));
    }

    private int counted(int read) throws EOFException {
        if (read < 0 && ++beyond > PATIENCE) {
            throw new EOFException("it is cut");
        }
        return read;
    }
}
