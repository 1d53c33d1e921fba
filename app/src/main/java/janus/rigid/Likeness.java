package janus.rigid;

import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// How much two sets of values, 0 to 1, know of each other: normalised mutual information `(H(A) +
/// H(B)) / H(A, B)`, 1 (nothing) to 2 (all), which a growing overlap does not favour
/// (studholme1999, eq. 5). The joint histogram counts the fixed volume's value in one bin and
/// spreads the moving one's over four by a cubic B-spline, so that there is a gradient
/// (thevenaz2000, section III; mattes2003).
///
/// @param bins of either
record Likeness(int bins) {
    private static final double TINY = 1e-12; // so that log 0 is finite

    /// The first bin of the row of the joint histogram that each of the fixed volume's `values`
    /// belongs to: `[n]`.
    Tensor rows(Tensor values) {
        return clamped(values)
                .mul(new Scalar((double) bins))
                .floor()
                .mul(new Scalar((double) bins))
                .to(ScalarType.Long);
    }

    /// The likeness, a scalar with gradients to `values`.
    ///
    /// @param rows of the fixed volume's values, `[n]`
    /// @param values of the moving one, `[n]`
    /// @param counts 1 where a pair counts, else 0: `[n]`, double
    Tensor of(Tensor rows, Tensor values, Tensor counts) {
        Tensor place = clamped(values).mul(new Scalar(bins - 3.0)).add(new Scalar(1.0));
        Tensor bin = place.detach().floor();
        Tensor first = rows.add(bin.to(ScalarType.Long));
        TensorVector at = new TensorVector();
        for (int offset = -1; offset <= 2; offset++) {
            at.push_back(first.add(new Scalar((double) offset)).to(ScalarType.Long));
        }
        Tensor weights = shares(place.sub(bin)).to(ScalarType.Double).mul(counts);
        Tensor joint =
                torch.zeros(
                                new long[] {(long) bins * bins},
                                new TensorOptions(ScalarType.Double)
                                        .device(new DeviceOptional(weights.device())))
                        .index_add(0, torch.cat(at), weights.reshape(-1));
        return of(joint.div(joint.sum()).reshape(bins, bins));
    }

    private static Tensor of(Tensor joint) {
        return entropy(joint.sum(0)).add(entropy(joint.sum(1))).div(entropy(joint));
    }

    private static Tensor entropy(Tensor p) {
        return p.mul(p.add(new Scalar(TINY)).log()).sum().neg();
    }

    private static Tensor clamped(Tensor values) {
        return values.clamp(
                new ScalarOptional(new Scalar(0.0)), new ScalarOptional(new Scalar(0.99999)));
    }

    /// The cubic B-spline at the bins before, at, after and beyond a place that lies `part` of a
    /// bin past its own: `[4, n]`.
    private static Tensor shares(Tensor part) {
        Tensor rest = part.neg().add(new Scalar(1.0));
        Tensor before = cube(rest);
        Tensor beyond = cube(part);
        Tensor at = middle(part);
        Tensor after = middle(rest);
        TensorVector all = new TensorVector(before, at, after, beyond);
        return torch.stack(all);
    }

    private static Tensor cube(Tensor x) {
        return x.mul(x).mul(x).div(new Scalar(6.0));
    }

    private static Tensor middle(Tensor x) {
        Tensor square = x.mul(x);
        return square.mul(x.mul(new Scalar(0.5)).sub(new Scalar(1.0))).add(new Scalar(2.0 / 3));
    }
}
