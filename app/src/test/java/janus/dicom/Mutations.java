package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Ways in which files are broken by accident or by intent.
enum Mutations {
    FLIPPED_BITS {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            byte[] broken = file.clone();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                broken[place(broken, random)] ^= (byte) (1 << random.nextInt(8));
            }
            return broken;
        }
    },
    OTHER_BYTES {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            byte[] broken = file.clone();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                broken[place(broken, random)] = (byte) random.nextInt(256);
            }
            return broken;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    LENGTH_BOMB {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            byte[] broken = file.clone();
            int at = Math.min(place(broken, random), broken.length - 4);
            List<Integer> lengths = List.of(-1, Integer.MAX_VALUE, 0x7FFFFFF0, 0x10000000, 0xFFFF);
            ByteBuffer.wrap(broken)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(at, lengths.get(random.nextInt(lengths.size())));
            return broken;
        }
    },
    DEEP_NEST {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            DicomBytes nest = DicomBytes.explicit().raw(file);
            int sequence = Attribute.PIXEL_MEASURES_SEQUENCE.tag().value();
            for (int depth = random.nextInt(4000); depth > 0; depth--) {
                nest.heading(sequence, Vr.SQ, -1).tag(Tag.ITEM.value()).number(-1, 4);
            }
            return nest.bytes();
        }
    },
    REPEATED_PIECE {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            int from = place(file, random);
            int to = Math.min(file.length, from + 1 + random.nextInt(64));
            return DicomBytes.explicit()
                    .raw(Arrays.copyOf(file, to))
                    .raw(Arrays.copyOfRange(file, from, file.length))
                    .bytes();
        }
    },
    LOST_PIECE {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            int from = place(file, random);
            int to = Math.min(file.length, from + 1 + random.nextInt(16));
            return DicomBytes.explicit()
                    .raw(Arrays.copyOf(file, from))
                    .raw(Arrays.copyOfRange(file, to, file.length))
                    .bytes();
        }
    },
    DEFLATE_BOMB {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            byte[] zeros = new byte[random.nextInt(1 << 16)];
            DicomBytes data = DicomBytes.explicit().shorts(Attribute.ROWS, 60000);
            data.shorts(Attribute.COLUMNS, 60000).text(Attribute.NUMBER_OF_FRAMES, "1999999999");
            data.heading(0x7FE00010, Vr.OW, random.nextInt()).raw(zeros);
            return data.part10(TransferSyntax.DEFLATED);
        }
    };

    private static final int PREAMBLE = 128; // nothing reads it

    abstract byte[] of(byte[] file, RandomGenerator random);

    private static int place(byte[] file, RandomGenerator random) {
        int from = Math.min(PREAMBLE, file.length - 1);
        return from + random.nextInt(file.length - from);
    }
}
