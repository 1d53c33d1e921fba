package janus.bias;

import java.util.Arrays;

/// What logarithms of intensities would be without a field: their histogram, which the field has
/// blurred, is sharpened by deconvolution with a Gaussian, and each value goes to where, on
/// average, it came from (sled1998, section II; as N4 has it, tustison2010).
final class Sharpening {
    private static final int BINS = 200;
    private static final int PADDED = 512; // a power of two above twice the bins
    private static final double WIDTH = 0.15; // of the field's own histogram, full at half maximum
    private static final double NOISE = 0.01; // of Wiener's filter

    private final double low;
    private final double step;
    private final double[] expected;

    private Sharpening(double low, double step, double[] expected) {
        this.low = low;
        this.step = step;
        this.expected = expected;
    }

    /// The sharpening of `logarithms`, which are not all equal.
    static Sharpening of(double[] logarithms) {
        double low = Arrays.stream(logarithms).min().orElseThrow();
        double high = Arrays.stream(logarithms).max().orElseThrow();
        double step = (high - low) / (BINS - 1);
        double[] blurred = histogram(logarithms, low, step);
        double[] field = transformed(gaussian(step));
        return new Sharpening(low, step, expected(sharp(blurred, field), field, low, step));
    }

    /// Where `logarithm` came from.
    double of(double logarithm) {
        double place = Math.clamp((logarithm - low) / step, 0, BINS - 1.0);
        int bin = Math.min((int) place, BINS - 2);
        double part = place - bin;
        return (1 - part) * expected[bin] + part * expected[bin + 1];
    }

    private static double[] histogram(double[] values, double low, double step) {
        double[] counts = new double[PADDED];
        int offset = (PADDED - BINS) / 2;
        for (double value : values) {
            double place = (value - low) / step;
            int bin = Math.min((int) place, BINS - 2);
            counts[offset + bin] += 1 - (place - bin);
            counts[offset + bin + 1] += place - bin;
        }
        return counts;
    }

    /// A Gaussian round the first bin, summing to 1, the left half at the end.
    private static double[] gaussian(double step) {
        double[] weights = new double[PADDED];
        double width = WIDTH / step;
        double sum = 0;
        for (int i = 0; i < PADDED; i++) {
            int away = Math.min(i, PADDED - i);
            weights[i] = Math.exp(-4 * Math.log(2) * away * away / (width * width));
            sum += weights[i];
        }
        for (int i = 0; i < PADDED; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /// The transform of a symmetric function: it is real.
    private static double[] transformed(double[] symmetric) {
        double[] real = symmetric.clone();
        Fourier.forward(real, new double[PADDED]);
        return real;
    }

    /// Wiener's deconvolution; nothing is negative in a histogram.
    private static double[] sharp(double[] blurred, double[] field) {
        double[] gain = new double[PADDED];
        for (int i = 0; i < PADDED; i++) {
            gain[i] = field[i] / (field[i] * field[i] + NOISE);
        }
        double[] sharp = filtered(blurred, gain);
        for (int i = 0; i < PADDED; i++) {
            sharp[i] = Math.max(0, sharp[i]);
        }
        return sharp;
    }

    /// The mean of what a value may have come from: a Gaussian round it times the sharp histogram.
    private static double[] expected(double[] sharp, double[] field, double low, double step) {
        int offset = (PADDED - BINS) / 2;
        double[] moments = new double[PADDED];
        for (int i = 0; i < PADDED; i++) {
            moments[i] = sharp[i] * (low + (i - offset) * step);
        }
        double[] numerator = filtered(moments, field);
        double[] denominator = filtered(sharp, field);
        double[] expected = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double weight = denominator[offset + bin];
            expected[bin] = weight > 1e-9 ? numerator[offset + bin] / weight : low + bin * step;
        }
        return expected;
    }

    private static double[] filtered(double[] values, double[] gain) {
        double[] real = values.clone();
        double[] imaginary = new double[PADDED];
        Fourier.forward(real, imaginary);
        for (int i = 0; i < PADDED; i++) {
            real[i] *= gain[i];
            imaginary[i] *= gain[i];
        }
        Fourier.backward(real, imaginary);
        return real;
    }
}
