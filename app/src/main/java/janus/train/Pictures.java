package janus.train;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Pictures of both modalities, each `[n, 3, h, w]`.
///
/// @param mr real or synthetic MR
/// @param ct real or synthetic CT
record Pictures(Tensor mr, Tensor ct) {
    /// These in `count` equal parts, in their order; views that belong to the current
    /// `PointerScope`.
    List<Pictures> parts(int count) {
        if (count == 1) {
            return List.of(this);
        }
        long each = mr.size(0) / count;
        List<Pictures> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Pictures(mr.narrow(0, i * each, each), ct.narrow(0, i * each, each)));
        }
        return parts;
    }

    /// All of `parts` as one.
    static Pictures joined(List<Pictures> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return new Pictures(
                torch.cat(new TensorVector(tensors(parts, true))),
                torch.cat(new TensorVector(tensors(parts, false))));
    }

    private static Tensor[] tensors(List<Pictures> parts, boolean mr) {
        return parts.stream().map(part -> mr ? part.mr : part.ct).toArray(Tensor[]::new);
    }

    /// These without their graph, kept by `scope` beyond the current one.
    Pictures keptBy(PointerScope scope) {
        Pictures kept = new Pictures(mr.detach(), ct.detach());
        scope.attach(kept.mr);
        scope.attach(kept.ct);
        return kept;
    }
}
