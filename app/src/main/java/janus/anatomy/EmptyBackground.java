package janus.anatomy;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// How much the synthetic shows outside the source's head: the mean of its values above empty
/// there, channel units, 0..2. 0 when the background stays background.
public record EmptyBackground() implements AnatomyLoss {

    @Override
    public Tensor of(Tensor source, Tensor synthetic) {
        Tensor outside = HeadRegion.of(source).neg().add(new Scalar(1.0));
        Tensor area = outside.sum().clamp_min(new Scalar(1.0));
        return synthetic.add(new Scalar(1.0)).mul(outside).sum().div(area);
    }
}
