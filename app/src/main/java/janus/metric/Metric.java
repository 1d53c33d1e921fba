package janus.metric;

import java.util.List;
import java.util.stream.Stream;

/// A measure of how like its truth a synthetic picture is. docs/metrics.md has all of them.
public sealed interface Metric permits Voxelwise, Windowed, Pooled {
    /// The paper's four and the errors in the picture's unit.
    List<Metric> MAIN =
            List.of(new Psnr(), new Ssim(), new Uqi(), new Vif(), new Mae(), new Rmse());

    /// The four the paper reports (haimour2025).
    List<Metric> PAPER = MAIN.subList(0, 4);

    /// What other questions are answered by: bias, dependence, edges, tissues.
    List<Metric> FURTHER =
            Stream.concat(
                            Stream.<Metric>of(
                                    new MsSsim(),
                                    new Me(),
                                    new Ncc(),
                                    new MutualInformation(),
                                    new NormalisedMutualInformation(),
                                    new Gmsd(),
                                    new EdgePreservation()),
                            ofTissues())
                    .toList();

    /// What popular packages compute instead, for comparison with published numbers only.
    List<Metric> LITERATURE = List.of(new UqiSewar(), new SsimSkimage(), new Psnr8Bit());

    /// All metrics, in the order of the columns of `evaluation.csv`: later ones come last.
    List<Metric> ALL =
            Stream.of(MAIN, LITERATURE.subList(0, 1), FURTHER, LITERATURE.subList(1, 3))
                    .flatMap(List::stream)
                    .toList();

    /// Name of its column in files, such as `psnr_db`.
    String column();

    /// Name for a person, with the unit where it has its own, such as `PSNR (dB)`.
    String label();

    /// Which end of its scale is good.
    Better better();

    /// Whether it is in the unit of the pictures (HU, grey levels).
    boolean inPictureUnit();

    /// The score of one pair.
    Score of(Pair pair);

    private static Stream<Metric> ofTissues() {
        return Stream.of(
                new TissueError(Tissue.AIR, new Mae()),
                new TissueError(Tissue.SOFT, new Mae()),
                new TissueError(Tissue.BRAIN, new Mae()),
                new TissueError(Tissue.BONE, new Mae()),
                new TissueError(Tissue.AIR, new Me()),
                new TissueError(Tissue.SOFT, new Me()),
                new TissueError(Tissue.BRAIN, new Me()),
                new TissueError(Tissue.BONE, new Me()),
                new BoneDice());
    }

    /// Which end of a metric's scale is good.
    enum Better {
        HIGHER,
        LOWER,
        /// Of a signed error.
        NEARER_ZERO
    }
}
