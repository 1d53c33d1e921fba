package janus.tensor;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Between Java's arrays and libtorch's tensors. All are float32 and contiguous; results belong to
/// the current `PointerScope`.
public final class Tensors {
    private Tensors() {}

    /// A copy of `values` with `shape` on `device`.
    public static Tensor of(float[] values, Device device, long... shape) {
        Tensor host = Tensor.create(values, shape);
        return device.equals(Device.CPU)
                ? host
                : host.to(device.toNative(), torch.ScalarType.Float);
    }

    /// The values of `tensor` in C order, copied.
    public static float[] toFloats(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        copy(tensor, values);
        return values;
    }

    /// Copies the values of `tensor` in C order to the beginning of `into`.
    public static void copy(Tensor tensor, float[] into) {
        try (PointerScope _ = new PointerScope()) {
            Tensor host = tensor.detach().to(Device.CPU.toNative(), torch.ScalarType.Float);
            FloatBuffer buffer = host.contiguous().createBuffer();
            buffer.get(into, 0, buffer.remaining());
        }
    }
}
