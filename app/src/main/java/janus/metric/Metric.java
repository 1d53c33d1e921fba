package janus.metric;

import java.util.List;

/// A measure of how like its truth a synthetic picture is.
public sealed interface Metric permits Voxelwise, Windowed {
    /// All metrics, in the order of the columns of `evaluation.csv`.
    List<Metric> ALL =
            List.of(
                    new Psnr(),
                    new Ssim(),
                    new Uqi(),
                    new Vif(),
                    new Mae(),
                    new Rmse(),
                    new UqiSewar());

    /// The four the paper reports (haimour2025).
    List<Metric> PAPER = ALL.subList(0, 4);

    /// Name of its column in files, such as `psnr_db`.
    String column();

    /// Name for a person, with the unit where it has its own, such as `PSNR (dB)`.
    String label();

    /// Which end of its scale is good.
    Better better();

    /// The score of one pair.
    Score of(Pair pair);

    /// Which end of a metric's scale is good.
    enum Better {
        HIGHER,
        LOWER
    }
}
