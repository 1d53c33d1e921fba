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

    /// The generator's loss for `scores` of its pictures: small where they fool the discriminator.
    Tensor fooling(Tensor scores) {
        return switch (this) {
            case LSGAN -> scores.sub(new Scalar(1.0)).square().mean();
            case HINGE -> scores.mean().neg();
        };
    }

    /// The discriminator's loss for its scores of real and of synthetic pictures.
    Tensor judging(Tensor real, Tensor synthetic) {
        Tensor sum =
                switch (this) {
                    case LSGAN ->
                            real.sub(new Scalar(1.0))
                                    .square()
                                    .mean()
                                    .add(synthetic.square().mean());
                    case HINGE ->
                            real.neg()
                                    .add(new Scalar(1.0))
                                    .relu()
                                    .mean()
                                    .add(synthetic.add(new Scalar(1.0)).relu().mean());
                };
        return sum.mul(new Scalar(0.5));
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
