package janus.nifti;

import com.google.errorprone.annotations.Immutable;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The numbers a NIfTI file may hold.
enum StoredType {
    UINT8(2, 1, (b, i) -> b.get(i) & 0xff),
    INT16(4, 2, (b, i) -> b.getShort(2 * i)),
    INT32(8, 4, (b, i) -> b.getInt(4 * i)),
    FLOAT32(16, 4, (b, i) -> b.getFloat(4 * i)),
    FLOAT64(64, 8, (b, i) -> b.getDouble(8 * i)),
    INT8(256, 1, (b, i) -> b.get(i)),
    UINT16(512, 2, (b, i) -> b.getShort(2 * i) & 0xffff),
    UINT32(768, 4, (b, i) -> b.getInt(4 * i) & 0xffffffffL),
    INT64(1024, 8, (b, i) -> b.getLong(8 * i)),
    UINT64(1280, 8, (b, i) -> unsigned(b.getLong(8 * i)));

    private final int code;
    private final int bytes;
    private final Reading reading;

    StoredType(int code, int bytes, Reading reading) {
        this.code = code;
        this.bytes = bytes;
        this.reading = reading;
    }

    @Immutable
    @FunctionalInterface
    private interface Reading {
        double at(ByteBuffer buffer, int index);
    }

    int bytes() {
        return bytes;
    }

    /// Number `index` of `buffer`.
    double at(ByteBuffer buffer, int index) {
        return reading.at(buffer, index);
    }

    static Optional<StoredType> of(int code) {
        for (StoredType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1) * 2.0;
    }
}
