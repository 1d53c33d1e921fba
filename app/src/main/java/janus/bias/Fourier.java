package janus.bias;

/// The discrete Fourier transform of complex numbers, whose count is a power of two.
final class Fourier {
    private Fourier() {}

    /// Transforms in place: `X[k] = sum x[n] exp(-2 pi i k n / N)`.
    static void forward(double[] real, double[] imaginary) {
        int count = real.length;
        reorder(real, imaginary);
        for (int half = 1; half < count; half *= 2) {
            for (int k = 0; k < half; k++) {
                double cos = Math.cos(-Math.PI * k / half);
                double sin = Math.sin(-Math.PI * k / half);
                for (int low = k; low < count; low += 2 * half) {
                    int high = low + half;
                    double re = real[high] * cos - imaginary[high] * sin;
                    double im = real[high] * sin + imaginary[high] * cos;
                    real[high] = real[low] - re;
                    imaginary[high] = imaginary[low] - im;
                    real[low] += re;
                    imaginary[low] += im;
                }
            }
        }
    }

    /// The way back, in place.
    static void backward(double[] real, double[] imaginary) {
        forward(imaginary, real); // swapping the parts turns the exponent's sign
        for (int i = 0; i < real.length; i++) {
            real[i] /= real.length;
            imaginary[i] /= real.length;
        }
    }

    private static void reorder(double[] real, double[] imaginary) {
        int bits = Integer.numberOfTrailingZeros(real.length);
        for (int i = 0; i < real.length; i++) {
            int j = Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (j > i) {
                double re = real[i];
                double im = imaginary[i];
                real[i] = real[j];
                imaginary[i] = imaginary[j];
                real[j] = re;
                imaginary[j] = im;
            }
        }
    }
}
