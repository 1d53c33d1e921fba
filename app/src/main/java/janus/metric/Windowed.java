package janus.metric;

/// A metric of a window that slides over a slice; a volume's score is the mean of its slices'.
public sealed interface Windowed extends Metric
        permits Ssim, MsSsim, Uqi, Vif, Gmsd, Gms, EdgePreservation, UqiSewar, SsimSkimage {
    /// The shortest side a picture must have, in pixels.
    int smallest();

    /// The score of a pair that is at least [#smallest()] wide and high.
    ///
    /// @return undefined when the mask covers no position of the window
    Score slide(Pair pair);

    @Override
    default Score of(Pair pair) {
        if (Math.min(pair.width(), pair.height()) < smallest()) {
            return new Score.Undefined(
                    "a %dx%d picture has no %s - its windows need at least %dx%d pixels - compare larger pictures or use MAE"
                            .formatted(
                                    pair.width(), pair.height(), label(), smallest(), smallest()));
        }
        return slide(pair);
    }
}
