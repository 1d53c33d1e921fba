package janus.anatomy;

import org.bytedeco.pytorch.Tensor;

/// A number that grows where a synthetic picture shows another anatomy than its source, whatever
/// grey levels the two modalities give the same tissue.
public sealed interface AnatomyLoss
        permits GradientAgreement, Mind, SharedInformation, EmptyBackground {
    /// The loss of `synthetic` against `source`, both `[n, 1, h, w]` with values in [-1, 1] where
    /// -1 is empty: a scalar through which gradients reach `synthetic`. It belongs to the current
    /// `PointerScope`.
    Tensor of(Tensor source, Tensor synthetic);
}
