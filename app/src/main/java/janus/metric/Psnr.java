package janus.metric;

/// Peak signal-to-noise ratio in dB: `10 log10(range^2 / MSE)`, range being the width of the given
/// [Range]; higher is better, infinite for a perfect copy. Inside a mask the MSE is over the mask's
/// voxels only.
public record Psnr() implements Voxelwise {
    @Override
    public String column() {
        return "psnr_db";
    }

    @Override
    public String name() {
        return "PSNR";
    }

    @Override
    public String unit() {
        return "dB";
    }

    @Override
    public boolean inPictureUnit() {
        return false;
    }

    @Override
    public Score of(Errors errors, Range range) {
        if (errors.count() == 0) {
            return Voxelwise.nothing();
        }
        double meanSquare = errors.squared() / errors.count();
        return new Score.Known(10 * Math.log10(range.width() * range.width() / meanSquare));
    }
}
