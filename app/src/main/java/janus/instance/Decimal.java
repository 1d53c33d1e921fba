package janus.instance;

import java.math.BigDecimal;
import java.math.MathContext;

/// Decimal strings (PS3.5 section 6.2, DS): at most 16 characters.
final class Decimal {
    private static final int LONGEST = 16;

    private Decimal() {}

    /// `value` with as many digits as there is room for.
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        for (int digits = exact.precision(); digits > 1; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            String plain = rounded.toPlainString();
            String text = plain.length() <= LONGEST ? plain : scientific(rounded);
            if (text.length() <= LONGEST) {
                return text;
            }
        }
        return scientific(exact.round(new MathContext(1)));
    }

    /// With one digit before the point.
    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }

    /// `text` as a file had it, shortened where the file broke the rule.
    ///
    /// @throws NumberFormatException when it is no number
    static String of(String text) {
        return text.length() <= LONGEST ? text : of(Double.parseDouble(text));
    }
}
