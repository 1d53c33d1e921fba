package janus.train;

import java.util.Arrays;
import java.util.Locale;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// How a discriminator's scores become losses.
public enum AdversarialLoss {
    /// Squared distances from 1 for real and 0 for synthetic pictures (mao2017, eq. 2).
    LSGAN,
    /// Real pictures shall score above 1 and synthetic ones below -1, beyond which nothing is won
    /// (lim2017, section 4; miyato2018, eq. 16 and 17).
    HINGE;

    private static final Scalar ONE = new Scalar(1.0);
    private static final Scalar HALF = new Scalar(0.5); // zhu2017, appendix 7.1: slows them down

    /// The generator's loss for `scores` of its pictures: small where they fool the discriminator.
    Tensor fooling(Tensor scores) {
        return switch (this) {
            case LSGAN -> scores.sub(ONE).square().mean();
            case HINGE -> scores.mean().neg();
        };
    }

    /// The discriminator's loss for its scores of real and of synthetic pictures.
    Tensor judging(Tensor real, Tensor synthetic) {
        Tensor sum =
                switch (this) {
                    case LSGAN -> real.sub(ONE).square().mean().add(synthetic.square().mean());
                    case HINGE ->
                            real.neg().add(ONE).relu().mean().add(synthetic.add(ONE).relu().mean());
                };
        return sum.mul(HALF);
    }

    /// The name on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The loss called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static AdversarialLoss of(String code) {
        return Arrays.stream(values())
                .filter(loss -> loss.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--adversarial %s is no adversarial loss - scores become losses in one of two ways - use lsgan or hinge"
                                        .formatted(code)));
    }
}
