package janus.metric;

import java.util.Arrays;

/// A window as deep as it is wide and high: a product of the same weights in all three directions.
final class CubeWindow {
    private final double[] weights;
    private final double spread;

    private CubeWindow(double[] weights, double spread) {
        this.weights = weights;
        this.spread = spread;
    }

    /// A window of `size` (odd) Gaussian weights a side, with population covariance.
    static CubeWindow gaussian(int size, double sigma) {
        double[] weights = new double[size];
        Arrays.setAll(weights, k -> Math.exp(-Math.pow((k - size / 2) / sigma, 2) / 2));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, k -> weights[k] / sum);
        return new CubeWindow(weights, 1);
    }

    /// A window of `size` (odd) equal weights a side, with sample covariance.
    static CubeWindow uniform(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        double voxels = Math.pow(size, 3);
        return new CubeWindow(weights, voxels / (voxels - 1));
    }

    /// Voxels a side.
    int size() {
        return weights.length;
    }

    /// Voxels between a window's first and its centre.
    int half() {
        return weights.length / 2;
    }

    /// The weight of the voxels in layer `k`; all sum to 1.
    double weight(int k) {
        return weights[k];
    }

    /// What a mean of squares less the squared mean is multiplied by to be a variance.
    double spread() {
        return spread;
    }
}
