package janus.metric;

/// PSNR in dB of both pictures squeezed into 8 bits first: the range becomes 0..255, clipped and
/// rounded to whole levels, and the peak is 255. Not a quality index of ours: it is here because
/// many published values were computed on 8-bit copies of CT and MR. Range and direction as of
/// [Psnr], which it equals on 8-bit pictures; errors below half a level vanish (8 HU of a range of
/// 4024), and a copy with such errors only is infinitely good. Some programs cut off instead of
/// rounding.
///
/// Inside a mask over the mask's voxels only.
public record Psnr8Bit() implements Pooled {
    @Override
    public String column() {
        return "psnr_8bit_db";
    }

    @Override
    public String name() {
        return "PSNR of 8 bits";
    }

    @Override
    public String unit() {
        return "dB";
    }

    @Override
    public Pool pool() {
        return new Gathered();
    }

    private static final class Gathered implements Pool {
        private Errors errors = Errors.NONE;

        @Override
        public void add(Pair pair) {
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            double signed = 0;
            double absolute = 0;
            double squared = 0;
            for (int i = 0;
                    i < truth.length;
                    i++) { // outside the mask both are the range's low end
                double error = level(synthetic[i], pair.range()) - level(truth[i], pair.range());
                signed += error;
                absolute += Math.abs(error);
                squared += error * error;
            }
            errors = errors.plus(new Errors(signed, absolute, squared, pair.count()));
        }

        private static double level(float value, Range range) {
            return Math.rint(Math.clamp((value - range.low()) / range.width() * 255, 0, 255));
        }

        @Override
        public Score score() {
            return new Psnr().of(errors, Range.GREY);
        }
    }
}
