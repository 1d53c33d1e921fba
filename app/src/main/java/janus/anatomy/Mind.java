package janus.anatomy;

import janus.tensor.Device;
import janus.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Mean absolute difference of modality independent neighbourhood descriptors, 0..1 (heinrich2012,
/// eqs. 2 to 4 and 6, in the plane): a pixel is described by how much the patch around it is like
/// the patches around its four neighbours,
///
///     MIND(r) = exp(-D(r) / V) / max over r,   D(r) = weighted mean of (I(x) - I(x + r))^2,
///
/// with V the mean of D over the neighbours and patches of 3x3 pixels under a Gaussian of 0.5
/// pixels. Departures: V gets 1e-4 more, so that noise below a hundredth of a channel unit is no
/// structure and flat places have all ones.
public record Mind() implements AnatomyLoss {
    private static final int[][] NEIGHBOURS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    private static final float[] PATCH = patch();

    private static float[] patch() {
        float[] weights = new float[9];
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            int x = i % 3 - 1;
            int y = i / 3 - 1;
            weights[i] = (float) Math.exp(-(x * x + y * y) / (2 * 0.5 * 0.5));
            sum += weights[i];
        }
        for (int i = 0; i < 9; i++) {
            weights[i] = (float) (weights[i] / sum);
        }
        return weights;
    }

    @Override
    public Tensor of(Tensor source, Tensor synthetic) {
        return torch.l1_loss(descriptor(synthetic), descriptor(source));
    }

    /// The descriptor of pixels whose neighbours' patches lie in the picture: `[n, 4, h - 4, w -
    /// 4]`.
    private static Tensor descriptor(Tensor image) {
        Tensor distances = patches(differences(image));
        Tensor nearest = distances.amin(new long[] {1}, true);
        Tensor variance = distances.mean(new long[] {1}).unsqueeze(1).add(new Scalar(1e-4));
        return distances.sub(nearest).div(variance).neg().exp();
    }

    /// Squared differences from the four neighbours.
    private static Tensor differences(Tensor image) {
        Tensor here = shifted(image, 0, 0);
        TensorVector squares = new TensorVector();
        for (int[] neighbour : NEIGHBOURS) {
            squares.push_back(shifted(image, neighbour[0], neighbour[1]).sub(here).square());
        }
        return torch.cat(squares, 1);
    }

    private static Tensor shifted(Tensor image, long rows, long columns) {
        return image.narrow(2, 1 + rows, image.size(2) - 2)
                .narrow(3, 1 + columns, image.size(3) - 2);
    }

    private static Tensor patches(Tensor squares) {
        float[] four = new float[4 * PATCH.length];
        for (int i = 0; i < four.length; i++) {
            four[i] = PATCH[i % PATCH.length];
        }
        Tensor weights =
                Tensors.of(four, Device.CPU, 4, 1, 3, 3).to(squares.device(), squares.dtype());
        long[] one = {1, 1};
        long[] none = {0, 0};
        return torch.conv2d(squares, weights, new TensorOptional(), one, none, one, 4);
    }
}
