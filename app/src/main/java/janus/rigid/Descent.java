package janus.rigid;

import java.util.Arrays;

/// The way down a smooth function: BFGS (nocedal2006, chapter 6) with steps of bounded length that
/// are halved until the function falls enough.
///
/// @param reach longest step
/// @param least a step this short is the last
/// @param most steps
record Descent(double reach, double least, int most) {
    private static final double ENOUGH = 1e-4; // of what the gradient promises; Armijo's condition
    private static final int HALVINGS = 8;

    /// What goes down.
    interface Function {
        /// Value and gradient at `point`; the value is infinite where there is none.
        Value at(double[] point);
    }

    /// A place with the function's value and gradient.
    static final class Value {
        private final double[] point;
        private final double value;
        private final double[] gradient;

        Value(double[] point, double value, double[] gradient) {
            this.point = point;
            this.value = value;
            this.gradient = gradient;
        }

        double[] point() {
            return point;
        }

        double value() {
            return value;
        }

        double[] gradient() {
            return gradient;
        }
    }

    /// The lowest place that was reached from `start`.
    Value from(double[] start, Function function) {
        Value here = function.at(start);
        Curvature curvature = new Curvature(start.length);
        for (int step = 0; step < most && Double.isFinite(here.value); step++) {
            double[] way = bounded(curvature.way(here.gradient));
            Value next = along(way, here, function);
            if (next == here) {
                return here;
            }
            double[] moved = minus(next.point, here.point);
            curvature.learn(moved, minus(next.gradient, here.gradient));
            here = next;
            if (length(moved) < least) {
                return here;
            }
        }
        return here;
    }

    private static Value along(double[] way, Value here, Function function) {
        double slope = dot(way, here.gradient);
        double part = 1;
        for (int halving = 0; halving < HALVINGS && slope < 0; halving++, part /= 2) {
            double[] point = here.point.clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += part * way[i];
            }
            Value next = function.at(point);
            if (next.value <= here.value + ENOUGH * part * slope) {
                return next;
            }
        }
        return here;
    }

    private double[] bounded(double[] way) {
        double length = length(way);
        if (length > reach) {
            for (int i = 0; i < way.length; i++) {
                way[i] *= reach / length;
            }
        }
        return way;
    }

    /// What is known of the second derivatives: the inverse of their matrix.
    private final class Curvature {
        private final double[][] inverse;
        private boolean known;

        Curvature(int size) {
            inverse = new double[size][size];
        }

        double[] way(double[] gradient) {
            double[] way = new double[gradient.length];
            double scale = reach / 2 / Math.max(length(gradient), Double.MIN_NORMAL);
            for (int i = 0; i < way.length; i++) {
                way[i] = known ? -dot(inverse[i], gradient) : -scale * gradient[i];
            }
            return way;
        }

        /// Equation 6.17; the first time from a multiple of the identity (eq. 6.20).
        void learn(double[] moved, double[] change) {
            double product = dot(moved, change);
            if (product <= 1e-10 * length(moved) * length(change)) {
                return; // not convex here
            }
            if (!known) {
                known = true;
                for (int i = 0; i < inverse.length; i++) {
                    Arrays.fill(inverse[i], 0);
                    inverse[i][i] = product / dot(change, change);
                }
            }
            double[] seen = new double[moved.length];
            for (int i = 0; i < seen.length; i++) {
                seen[i] = dot(inverse[i], change);
            }
            double stretch = (1 + dot(change, seen) / product) / product;
            for (int i = 0; i < seen.length; i++) {
                for (int j = 0; j < seen.length; j++) {
                    inverse[i][j] +=
                            stretch * moved[i] * moved[j]
                                    - (seen[i] * moved[j] + moved[i] * seen[j]) / product;
                }
            }
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
