package janus.network;

import java.util.Arrays;
import java.util.Locale;

/// What keeps a discriminator's layers in bounds.
public enum PatchNorm {
    /// Instance norm behind all convolutions but the first and the last (zhu2017, appendix 7.2).
    INSTANCE,
    /// Weights divided by their spectral norm, in the place of instance norm, which would undo the
    /// division (miyato2018).
    SPECTRAL;

    /// The name on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The norm called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static PatchNorm of(String code) {
        return Arrays.stream(values())
                .filter(norm -> norm.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--patch-norm %s is no norm of a discriminator - its layers are kept in bounds in one of two ways - use instance or spectral"
                                        .formatted(code)));
    }
}
