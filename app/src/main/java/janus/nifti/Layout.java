package janus.nifti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Where the two versions of the header keep their fields (`nifti1.h`, `nifti2.h`).
enum Layout {
    NIFTI1(348) {
        @Override
        long dim(ByteBuffer header, int axis) {
            return header.getShort(40 + 2 * axis);
        }

        @Override
        int dataType(ByteBuffer header) {
            return header.getShort(70);
        }

        @Override
        double real(ByteBuffer header, Field field, int index) {
            return header.getFloat(field.first + 4 * index);
        }

        @Override
        double voxelOffset(ByteBuffer header) {
            return header.getFloat(108);
        }

        @Override
        int code(ByteBuffer header, Code code) {
            return code == Code.UNITS ? header.get(123) : header.getShort(code.first);
        }

        @Override
        String magic(ByteBuffer header) {
            return text(header, 344, 4);
        }
    },
    NIFTI2(540) {
        @Override
        long dim(ByteBuffer header, int axis) {
            return header.getLong(16 + 8 * axis);
        }

        @Override
        int dataType(ByteBuffer header) {
            return header.getShort(12);
        }

        @Override
        double real(ByteBuffer header, Field field, int index) {
            return header.getDouble(field.second + 8 * index);
        }

        @Override
        double voxelOffset(ByteBuffer header) {
            return header.getLong(168);
        }

        @Override
        int code(ByteBuffer header, Code code) {
            return header.getInt(code.second);
        }

        @Override
        String magic(ByteBuffer header) {
            return text(header, 4, 8);
        }
    };

    /// Fields that hold real numbers, by their place in either version.
    enum Field {
        PIXDIM(76, 104),
        SLOPE(112, 176),
        INTERCEPT(116, 184),
        QUATERNION(256, 352),
        QOFFSET(268, 376),
        SROW(280, 400);

        private final int first;
        private final int second;

        Field(int first, int second) {
            this.first = first;
            this.second = second;
        }
    }

    /// Fields that hold a code, by their place in either version.
    enum Code {
        QFORM(252, 344),
        SFORM(254, 348),
        UNITS(123, 500);

        private final int first;
        private final int second;

        Code(int first, int second) {
            this.first = first;
            this.second = second;
        }
    }

    private final int bytes;

    Layout(int bytes) {
        this.bytes = bytes;
    }

    /// Length of the header, which is also what its first field says.
    int bytes() {
        return bytes;
    }

    abstract long dim(ByteBuffer header, int axis);

    abstract int dataType(ByteBuffer header);

    abstract double real(ByteBuffer header, Field field, int index);

    abstract double voxelOffset(ByteBuffer header);

    abstract int code(ByteBuffer header, Code code);

    /// The letters that mark a NIfTI file.
    abstract String magic(ByteBuffer header);

    private static String text(ByteBuffer header, int from, int length) {
        byte[] bytes = new byte[length];
        header.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
