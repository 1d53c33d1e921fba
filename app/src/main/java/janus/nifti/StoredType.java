package janus.nifti;

import java.nio.ByteBuffer;

/// The data types of NIfTI files that hold one number a voxel, by their code in the standard's
/// header `nifti1.h`.
enum StoredType {
    UINT8(2, 1) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return Byte.toUnsignedInt(bytes.get(index));
        }
    },
    INT16(4, 2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getShort(2 * index);
        }
    },
    INT32(8, 4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getInt(4 * index);
        }
    },
    FLOAT32(16, 4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getFloat(4 * index);
        }
    },
    FLOAT64(64, 8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getDouble(8 * index);
        }
    },
    INT8(256, 1) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.get(index);
        }
    },
    UINT16(512, 2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return Short.toUnsignedInt(bytes.getShort(2 * index));
        }
    },
    UINT32(768, 4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return Integer.toUnsignedLong(bytes.getInt(4 * index));
        }
    },
    INT64(1024, 8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getLong(8 * index);
        }
    },
    UINT64(1280, 8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            long bits = bytes.getLong(8 * index);
            return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
        }
    };

    private final int code;
    private final int bytes;

    StoredType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /// The number in the standard's header.
    int code() {
        return code;
    }

    /// Bytes a voxel takes.
    int bytes() {
        return bytes;
    }

    /// Number `index` of `bytes`, in the buffer's byte order.
    abstract double at(ByteBuffer bytes, int index);

    /// The type with `code`.
    ///
    /// @throws IllegalArgumentException when there is none that Janus reads
    static StoredType of(int code) {
        for (StoredType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "voxels are %s - only whole and floating-point numbers of 8 to 64 bits can be read - convert the file to float32"
                        .formatted(stranger(code)));
    }

    private static String stranger(int code) {
        return switch (code) {
            case 1 -> "single bits (data type 1)";
            case 32, 1792, 2048 -> "complex numbers (data type %d)".formatted(code);
            case 128 -> "RGB colours (data type 128)";
            case 2304 -> "RGBA colours (data type 2304)";
            case 1536 -> "128-bit floating-point numbers (data type 1536)";
            default -> "of unknown data type %d".formatted(code);
        };
    }
}
