package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.Vr;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Optional;

/// A volume as the whole numbers that Pixel Data holds.
final class Pixels {
    private static final int MOST_12_BITS = 4095;
    private static final int MOST_16_BITS = 65535;
    private static final double DIM = 0.005; // part of the voxels below a window
    private static final double BRIGHT = 0.995;

    private final short[] stored;
    private final Format format;
    private final int inSlice;

    /// How numbers are stored.
    ///
    /// @param bits that carry them, 12 or 16
    /// @param isSigned whether the first of these is the sign
    /// @param low value that is stored as 0
    /// @param step values a stored number; 1 and 0 where they are stored as they are
    private record Format(int bits, boolean isSigned, double low, double step) {
        private static final Format HU = new Format(16, true, 0, 1);
        private static final Format NORMALISED = new Format(12, false, 0, 1.0 / MOST_12_BITS);

        /// The format that holds `values` best: as they are where they are whole numbers of 12 or
        /// 16 bits, else spread over 15 bits, which every viewer reads alike.
        static Format fitting(float[] values) {
            double low = 0;
            double high = 0;
            boolean whole = true;
            for (float value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                whole &= value == Math.rint(value);
            }
            if (whole && low >= 0 && high <= MOST_16_BITS) {
                return new Format(high <= MOST_12_BITS ? 12 : 16, false, 0, 1);
            }
            if (whole && low >= Short.MIN_VALUE && high <= Short.MAX_VALUE) {
                return new Format(16, true, 0, 1);
            }
            return new Format(16, false, low, (high - low) / Short.MAX_VALUE);
        }

        int least() {
            return isSigned ? Short.MIN_VALUE : 0;
        }

        int most() {
            return isSigned ? Short.MAX_VALUE : (1 << bits) - 1;
        }

        short of(float value) {
            return (short) Math.clamp(Math.rint((value - low) / step), least(), most());
        }

        int number(short stored) {
            return isSigned ? stored : stored & 0xFFFF;
        }
    }

    private Pixels(Volume volume, Format format) {
        float[] values = volume.voxels();
        this.stored = new short[values.length];
        this.format = format;
        this.inSlice = volume.grid().size().inSlice();
        for (int i = 0; i < values.length; i++) {
            stored[i] = format.of(values[i]);
        }
    }

    /// `volume` for an image of `modality`. HU of CT are rounded; MR that is normalised takes 12
    /// bits.
    static Pixels of(Volume volume, Unit unit, Modality modality) {
        if (modality == Modality.CT) {
            return new Pixels(volume, Format.HU);
        }
        return new Pixels(
                volume,
                unit == Unit.NORMALISED ? Format.NORMALISED : Format.fitting(volume.voxels()));
    }

    /// What to tell of values that are stored as other numbers, unless they are normalised, which
    /// always are.
    Optional<String> note() {
        return format.step == 1 || format.equals(Format.NORMALISED)
                ? Optional.empty()
                : Optional.of(
                        "grey levels are stored as whole numbers: (level - %s) / %s"
                                .formatted(Decimal.of(format.low), Decimal.of(format.step)));
    }

    /// Slice `k`, little-endian.
    byte[] slice(int k) {
        byte[] raw = new byte[2 * inSlice];
        for (int i = 0; i < inSlice; i++) {
            short value = stored[k * inSlice + i];
            raw[2 * i] = (byte) value;
            raw[2 * i + 1] = (byte) (value >> 8);
        }
        return raw;
    }

    /// How the pixels lie (PS3.3 section C.7.6.3), without rows and columns.
    Elements format() {
        return new Elements()
                .number(Attribute.SAMPLES_PER_PIXEL, 1)
                .text(Attribute.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .number(Attribute.BITS_ALLOCATED, 16)
                .number(Attribute.BITS_STORED, format.bits)
                .number(Attribute.HIGH_BIT, format.bits - 1)
                .number(Attribute.PIXEL_REPRESENTATION, format.isSigned ? 1 : 0);
    }

    /// A window from the 0.5th to the 99.5th percentile of all voxels.
    Elements window() {
        int[] counts = new int[MOST_16_BITS + 1];
        for (short value : stored) {
            counts[format.number(value) - format.least()]++;
        }
        int low = percentile(counts, DIM);
        int high = Math.max(percentile(counts, BRIGHT), low + 1);
        return new Elements()
                .text(Attribute.WINDOW_CENTER, Decimal.of((low + high) / 2.0))
                .text(Attribute.WINDOW_WIDTH, Decimal.of(high - low));
    }

    private int percentile(int[] counts, double part) {
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            if (below > part * stored.length) {
                return i + format.least();
            }
        }
        return format.most();
    }

    /// Slice `k` as Pixel Data.
    Elements data(int k) {
        return new Elements().bytes(Attribute.PIXEL_DATA, Vr.OW, slice(k));
    }
}
