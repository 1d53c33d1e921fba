package janus.tensor;

import org.bytedeco.pytorch.global.torch;

/// The native library as a whole.
public final class Libtorch {
    private Libtorch() {}

    /// Its version, such as `2.10.0`.
    public static String version() {
        String version = torch.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version.replaceFirst("-.*", "");
    }

    /// How many threads one operation may use.
    public static int threads() {
        return torch.get_num_threads();
    }

    /// Sets how many threads one operation may use; sums, and so results, may differ in the last
    /// bits with it.
    public static void threads(int count) {
        torch.set_num_threads(count);
    }
}
