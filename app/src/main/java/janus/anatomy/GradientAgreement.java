package janus.anatomy;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// One less the local correlation of edges whatever their sign, 0..1: 0 where edges of both pictures
/// lie in the same places and run the same way. With g the gradient (central differences), n = g /
/// sqrt(g . g + 0.02^2) its direction, 0 in flat places, and N = n n^T, which forgets the sign
/// (normalised gradient fields, haber2006, eqs. 5 and 6), the source's N and the synthetic's M are
/// correlated in a square window around each pixel:
///
///     r = mean(N : M) / sqrt((mean(N : N) + e) (mean(M : M) + e)),   N : M = (n . m)^2
///
/// An edge may thus be bright to dark in one modality and dark to bright in the other, and its
/// neighbour the other way round, as on both sides of the skull. Windows weigh mean(N : N) /
/// (mean(N : N) + e): a source without edges says nothing.
///
/// @param window side of the window, pixels, odd
public record GradientAgreement(int window) implements AnatomyLoss {
    /// Windows of 7 pixels.
    public static final GradientAgreement USUAL = new GradientAgreement(7);


    /// Directions of the gradient in the pixels that have four neighbours.
    private record Field(Tensor x, Tensor y) {
        static Field of(Tensor image) {
            long h = image.size(2);
            long w = image.size(3);
            Tensor rows = image.narrow(2, 1, h - 2);
            Tensor columns = image.narrow(3, 1, w - 2);
            Tensor x = rows.narrow(3, 2, w - 2).sub(rows.narrow(3, 0, w - 2)).mul(new Scalar(0.5));
            Tensor y = columns.narrow(2, 2, h - 2).sub(columns.narrow(2, 0, h - 2)).mul(new Scalar(0.5));
            Tensor length = x.square().add(y.square()).add(new Scalar(4e-4)).sqrt();
            return new Field(x.div(length), y.div(length));
        }

        /// N : M of the two fields.
        Tensor likeness(Field other) {
            return x.mul(other.x).add(y.mul(other.y)).square();
        }
    }

    @Override
    public Tensor of(Tensor source, Tensor synthetic) {
        Field n = Field.of(source);
        Field m = Field.of(synthetic);
        Tensor edges = mean(n.likeness(n)).add(new Scalar(1e-3));
        Tensor norm = edges.mul(mean(m.likeness(m)).add(new Scalar(1e-3))).sqrt();
        Tensor weight = edges.sub(new Scalar(1e-3)).div(edges);
        Tensor agreement = mean(n.likeness(m)).div(norm);
        Tensor sum = weight.sum().clamp_min(new Scalar(1e-6)); // a source without any edge
        return weight.mul(agreement).sum().div(sum).neg().add(new Scalar(1.0));
    }

    /// Means over all windows that lie in the picture.
    private Tensor mean(Tensor map) {
        long[] side = {window, window};
        long[] one = {1, 1};
        long[] none = {0, 0};
        return torch.avg_pool2d(map, side, one, none, false, false, new LongOptional());
    }
}
