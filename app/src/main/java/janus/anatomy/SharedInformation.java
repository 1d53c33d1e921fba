package janus.anatomy;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The part of the source's information that the synthetic does not share, 0..1: 1 - I(source,
/// synthetic) / H(source) over the source's head, with mutual information I (maes1997) and entropy
/// H from a joint histogram of Parzen windows (thevenaz2000), so that it has gradients. A pixel
/// counts in every bin by a Gaussian of one bin's width about its value, its shares adding up to 1.
/// Knowing the source's grey levels from the synthetic's suffices: which tissue is bright does not
/// matter.
///
/// @param bins of either modality, from -1 to 1
public record SharedInformation(int bins) implements AnatomyLoss {
    /// 32 bins of either modality.
    public static final SharedInformation USUAL = new SharedInformation(32);


    @Override
    public Tensor of(Tensor source, Tensor synthetic) {
        Tensor head = HeadRegion.of(source).reshape(-1, 1); // [n h w, 1]
        Tensor count = head.sum().clamp_min(new Scalar(1.0));
        Tensor joint =
                shares(source).mul(head).transpose(0, 1).matmul(shares(synthetic)).div(count);
        Tensor sources = joint.sum(new long[] {1}).unsqueeze(1); // [bins, 1]
        Tensor synthetics = joint.sum(new long[] {0}).unsqueeze(0); // [1, bins]
        Tensor information = joint.mul(log(joint).sub(log(sources)).sub(log(synthetics))).sum();
        Tensor entropy = sources.mul(log(sources)).sum().neg();
        return information
                .div(entropy.add(new Scalar(1e-6))) // an empty source has none
                .neg()
                .add(new Scalar(1.0));
    }

    private static Tensor log(Tensor p) {
        return p.add(new Scalar(1e-8)).log();
    }

    /// How much each pixel counts in each bin: `[n h w, bins]`.
    private Tensor shares(Tensor image) {
        double width = 2.0 / (bins - 1);
        Tensor centres = torch.linspace(new Scalar(-1.0), new Scalar(1.0), bins);
        Tensor away = image.reshape(-1, 1).sub(centres.to(image.device(), image.dtype()));
        // a softmax is the Gaussian divided by its sum, without overflow
        return torch.softmax(away.square().mul(new Scalar(-0.5 / (width * width))), 1);
    }
}
