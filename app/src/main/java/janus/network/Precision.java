package janus.network;

import org.bytedeco.pytorch.global.torch;

/// In which number format a network computes between its float32 input and output. Weights are
/// always kept in float32.
public enum Precision {
    /// float32 throughout: the reference.
    FULL("float32"),
    /// float32, of which NVIDIA GPUs from Ampere on multiply no more than the first 10 bits behind
    /// the point in convolutions; elsewhere float32.
    TF32("tf32"),
    /// bfloat16 inside, about twice as fast on processors with AMX or AVX-512-BF16 and on GPUs.
    BF16("bf16");

    private final String code;

    Precision(String code) {
        this.code = code;
    }

    /// The name on the command line and in `run.json`.
    public String code() {
        return code;
    }

    /// Tells libtorch how convolutions may multiply from now on, backward passes too. It would use
    /// TF32 by itself, and float32 shall mean float32.
    void begin() {
        torch.globalContext().setAllowTF32CuDNN(this == TF32);
    }

    /// The precision called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Precision of(String code) {
        for (Precision precision : values()) {
            if (precision.code.equals(code)) {
                return precision;
            }
        }
        throw new IllegalArgumentException(
                "precision '%s' is unknown - a number format is needed - use float32, tf32 or bf16"
                        .formatted(code));
    }
}
