package janus.metric;

import java.util.List;
import java.util.stream.Stream;

/// A measure of how like its truth a synthetic picture is. docs/metrics.md has all of them.
public sealed interface Metric extends Described permits Voxelwise, Windowed, Pooled, Volumetric {
    /// The paper's four and the errors in the picture's unit.
    List<Metric> MAIN =
            List.of(new Psnr(), new Ssim(), new Uqi(), new Vif(), new Mae(), new Rmse());

    /// The four the paper reports (haimour2025).
    List<Metric> PAPER = MAIN.subList(0, 4);

    /// What other questions are answered by: bias, dependence, edges, tissues, depth.
    List<Metric> FURTHER =
            Stream.of(
                            Stream.<Metric>of(
                                    new MsSsim(),
                                    new Me(),
                                    new Ncc(),
                                    new MutualInformation(),
                                    new NormalisedMutualInformation(),
                                    new Gmsd(),
                                    new EdgePreservation()),
                            ofTissues(),
                            Stream.<Metric>of(new Gms(), new Ssim3d(), new Flicker()))
                    .flatMap(stream -> stream)
                    .toList();

    /// What popular packages compute instead, for comparison with published numbers only.
    List<Metric> LITERATURE = List.of(new UqiSewar(), new SsimSkimage(), new Psnr8Bit());

    /// All metrics that are always computed, in the order of the columns of `evaluation.csv`: later
    /// ones come last.
    List<Metric> ALL =
            Stream.of(
                            MAIN,
                            LITERATURE.subList(0, 1),
                            FURTHER.subList(0, FURTHER.size() - 3),
                            LITERATURE.subList(1, 3),
                            FURTHER.subList(FURTHER.size() - 3, FURTHER.size()))
                    .flatMap(List::stream)
                    .toList();

    /// What the SynthRAD2025 challenge scores (synthradcode2025), computed when asked for.
    List<Metric> SYNTHRAD = List.of(new SynthradMae(), new SynthradPsnr(), new SynthradMsSsim());

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
        NEARER_ZERO;

        /// `score` turned so that more is better.
        public double merit(double score) {
            return switch (this) {
                case HIGHER -> score;
                case LOWER -> -score;
                case NEARER_ZERO -> -Math.abs(score);
            };
        }
    }
}
