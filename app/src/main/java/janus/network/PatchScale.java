package janus.network;

import java.util.Arrays;

/// How large a patch one score of a [PatchGan] judges, in pixels of the network's picture
/// (isola2017, appendix 6.1.2). Small patches see texture, large ones anatomy.
public enum PatchScale {
    /// 16x16: C64-C128.
    PIXELS_16("16", 1),
    /// 70x70: C64-C128-C256-C512, the CycleGAN authors' choice.
    PIXELS_70("70", 3),
    /// 286x286: C64-C128-C256-C512-C512-C512.
    PIXELS_286("286", 5);

    private final String code;
    private final int strided;

    PatchScale(String code, int strided) {
        this.code = code;
        this.strided = strided;
    }

    /// The name on the command line: pixels.
    public String code() {
        return code;
    }

    /// Convolutions with stride 2.
    int strided() {
        return strided;
    }

    /// Side of the smallest picture that leaves one score.
    public int smallestSide() {
        return 3 << strided;
    }

    /// The scale called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static PatchScale of(String code) {
        return Arrays.stream(values())
                .filter(scale -> scale.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--patch %s is no discriminator's patch - there are three sizes, in pixels - use 16, 70 or 286"
                                        .formatted(code)));
    }
}
