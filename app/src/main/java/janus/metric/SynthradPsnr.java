package janus.metric;

/// PSNR in dB as the code of the SynthRAD2025 challenge computes it (synthradcode2025): both
/// volumes clipped to -1024..3000 HU, squared errors over the mask's voxels, peak 4024 HU whatever
/// the evaluation's range; higher is better, infinite where the clipped volumes are equal.
/// Symmetric.
///
/// Defined in HU only; without a mask all voxels count.
public record SynthradPsnr() implements Pooled {
    @Override
    public String column() {
        return "synthrad_psnr_db";
    }

    @Override
    public String name() {
        return "PSNR of SynthRAD";
    }

    @Override
    public String unit() {
        return "dB";
    }

    @Override
    public Pool pool() {
        return new HuOnly(new Gathered(), SynthradMae.WHY_HU);
    }

    /// HU clipped to -1024..3000, above -1024.
    static float lifted(float hu) {
        return Math.clamp(hu, (float) Range.HU.low(), (float) Range.HU.high())
                - (float) Range.HU.low();
    }

    private static final class Gathered implements Pool {
        private double squares;
        private long count;

        @Override
        public void add(Pair pair) {
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            double sum = 0;
            for (int i = 0; i < truth.length; i++) { // outside the mask both are the same
                double error = (double) lifted(synthetic[i]) - lifted(truth[i]);
                sum += error * error;
            }
            squares += sum;
            count += pair.count();
        }

        @Override
        public Score score() {
            return new Psnr().of(new Errors(0, 0, squares, count), Range.HU);
        }
    }
}
