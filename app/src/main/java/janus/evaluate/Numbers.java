package janus.evaluate;

import janus.volume.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people and files get them.
final class Numbers {
    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    /// Up to six digits, no trailing zeros: `4024`, `0.125`, `inf`.
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }

    /// With `decimals` digits after the point; a dash where there is no number.
    static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Double.isInfinite(value)
                ? "∞"
                : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// For a CSV cell: all digits that matter, empty where there is no number.
    static String cell(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%.6f", value);
    }

    /// `256x256`, or `256x256x108` for more than one slice.
    static String size(Size size) {
        String plane = size.columns() + "x" + size.rows();
        return size.slices() == 1 ? plane : plane + "x" + size.slices();
    }
}
