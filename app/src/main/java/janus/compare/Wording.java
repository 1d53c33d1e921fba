package janus.compare;

import janus.metric.Metric;
import janus.statistics.Interval;
import java.util.List;
import java.util.Locale;

/// Numbers and names as sentences have them.
public final class Wording {
    private static final int FEW = 5;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_DECIMALS = 6;

    private Wording() {}

    /// Up to five of `names`, and how many more there are.
    public static String few(List<String> names) {
        return names.size() <= FEW
                ? String.join(", ", names)
                : "%s and %d more"
                        .formatted(String.join(", ", names.subList(0, FEW)), names.size() - FEW);
    }

    /// `1 subject`, `2 subjects`.
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /// `label`, its middle cut out where it is long.
    public static String brief(String label) {
        return brief(label, LONGEST_LABEL);
    }

    /// `label`, its middle cut out where it has more than `longest` characters.
    static String brief(String label, int longest) {
        int half = longest / 2;
        return label.length() <= longest
                ? label
                : label.substring(0, half) + "…" + label.substring(label.length() - half);
    }

    /// Which end of the metric's scale is good: `higher`, `lower`, `nearer zero`.
    public static String better(Metric metric) {
        return metric.better().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// A space and the metric's unit, where it has one.
    public static String unit(Metric metric, Scores.Setting setting) {
        String unit = metric.inPictureUnit() ? setting.unit() : metric.unit();
        return unit.isEmpty() ? "" : " " + unit;
    }

    /// `0.021 [0.012, 0.030]`, with two digits that matter beside the interval's width.
    public static String withInterval(double mean, Interval ci) {
        int decimals = decimals(ci);
        return ci.exists()
                ? "%s [%s, %s]"
                        .formatted(
                                fixed(mean, decimals),
                                fixed(ci.low(), decimals),
                                fixed(ci.high(), decimals))
                : fixed(mean, decimals);
    }

    /// Digits after the point that show two digits of the width of `ci`.
    public static int decimals(Interval ci) {
        double width = ci.high() - ci.low();
        return width > 0
                ? Math.clamp(1 - (int) Math.floor(Math.log10(width)), 0, MOST_DECIMALS)
                : 4;
    }

    /// `number` with `decimals` digits after the point, never `-0.00`; a dash where there is none.
    public static String fixed(double number, int decimals) {
        if (Double.isNaN(number)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return text.matches("-0\\.?0*") ? text.substring(1) : text.replace('-', '−');
    }

    /// `= 0.012`, `< 0.001`, as it stands after a p.
    public static String p(double p) {
        String number = number(p);
        return number.startsWith("<") || Double.isNaN(p) ? number : "= " + number;
    }

    /// `0.012`, `< 0.001`; never rounded across 0.05.
    public static String number(double p) {
        if (p < 0.001) {
            return "< 0.001";
        }
        boolean close = Math.abs(p - Difference.LEVEL) < 0.0005;
        return fixed(p, close ? 5 : p < 0.1 ? 3 : 2);
    }
}
