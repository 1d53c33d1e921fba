package janus.network;

import janus.tensor.TensorMap;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// The layers that both networks are made of, over named weights: `<name>.weight` and
/// `<name>.bias`.
///
/// @param weights the network's tensors
/// @param precision number format of convolutions
record Layers(TensorMap weights, Precision precision) {
    private static final double EPSILON = 1e-5; // PyTorch's InstanceNorm2d, Ulyanov 2016
    private static final double MOMENTUM = 0.1; // unused without running statistics, but asked for
    private static final double SLOPE = 0.2;
    private static final long[] ONE = {1, 1};

    /// The result of `layer` on `x`, of which nothing but the result outlives the call: `x` and
    /// what the layer made on the way are released at once (autograd keeps what it needs by
    /// itself), so that memory is used again while it is warm.
    static Tensor then(Tensor x, UnaryOperator<Tensor> layer) {
        Tensor result = first(x, layer);
        x.close();
        return result;
    }

    /// Like [#then(Tensor, UnaryOperator)], but `x` is somebody else's and stays.
    static Tensor first(Tensor x, UnaryOperator<Tensor> layer) {
        PointerScope outer = PointerScope.getInnerScope();
        try (PointerScope _ = new PointerScope()) {
            Tensor result = layer.apply(x);
            if (outer == null) {
                result.retainReference();
            } else {
                outer.attach(result);
            }
            return result;
        }
    }

    /// Strided convolution with zero padding: `[n, in, h, w]` to `[n, out, h', w']`.
    Tensor conv(Tensor x, String name, long stride, long padding) {
        long[] strides = {stride, stride};
        long[] paddings = {padding, padding};
        return torch.conv2d(x, weight(name), bias(name), strides, paddings, ONE, 1);
    }

    /// Convolution with `kernel` in the place of `<name>.weight`, zero padding 1.
    Tensor conv(Tensor x, Tensor kernel, String name, long stride) {
        long[] strides = {stride, stride};
        return torch.conv2d(x, enter(kernel), bias(name), strides, ONE, ONE, 1);
    }

    /// Convolution over a reflected border, so that height and width stay.
    Tensor reflectedConv(Tensor x, String name, long border) {
        return conv(torch.reflection_pad2d(x, border, border, border, border), name, 1, 0);
    }

    /// 3x3 transposed convolution that doubles height and width.
    Tensor upConv(Tensor x, String name) {
        long[] strides = {2, 2};
        return torch.conv_transpose2d(x, weight(name), bias(name), strides, ONE, ONE, 1, ONE);
    }

    /// Instance normalisation with the sample's own statistics, without affine part.
    static Tensor norm(Tensor x) {
        TensorOptional none = new TensorOptional();
        return torch.instance_norm(x, none, none, none, none, true, MOMENTUM, EPSILON, false);
    }

    /// [#norm(Tensor)], then ReLU in place.
    static Tensor normRelu(Tensor x) {
        Tensor h = norm(x);
        h.relu_(); // its return value is a reference into h that owns nothing
        return h;
    }

    /// Leaky ReLU with slope 0.2, in place.
    static Tensor leaky(Tensor x) {
        torch.leaky_relu_(x, new Scalar(SLOPE));
        return x;
    }

    /// `x`, with which a pass begins.
    Tensor begin(Tensor x) {
        precision.begin();
        return enter(x);
    }

    /// `x` in the number format of the layers.
    private Tensor enter(Tensor x) {
        return precision == Precision.BF16 ? x.to(torch.ScalarType.BFloat16) : x;
    }

    /// `x` back in float32.
    Tensor leave(Tensor x) {
        return precision == Precision.BF16 ? x.to(torch.ScalarType.Float) : x;
    }

    private Tensor weight(String name) {
        return enter(weights.get(name + ".weight"));
    }

    private TensorOptional bias(String name) {
        return new TensorOptional(enter(weights.get(name + ".bias")));
    }
}
