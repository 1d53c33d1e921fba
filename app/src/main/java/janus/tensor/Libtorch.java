package janus.tensor;

import org.bytedeco.pytorch.global.torch;

/// The native library as a whole.
public final class Libtorch {
    private Libtorch() {}

    /// Its version, such as `2.10.0`.
    public static String version() {
        return torch.TORCH_VERSION_MAJOR
                + "."
                + torch.TORCH_VERSION_MINOR
                + "."
                + torch.TORCH_VERSION_PATCH;
    }

    /// How many threads one operation may use.
    public static int threads() {
        return torch.get_num_threads();
    }

    /// Sets how many threads one operation may use; sums, and so results, may differ in the last bits with it.
    public static void threads(int count) {
        torch.set_num_threads(count);
    }
}
