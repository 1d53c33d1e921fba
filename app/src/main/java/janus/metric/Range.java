package janus.metric;

/// The values a picture may take, in the picture's unit. PSNR's peak and SSIM's constants come from
/// its width; UQI and SSIM see values less `low`, so that air is 0; VIF sees them stretched to
/// 0..255. Values outside it are not clipped.
///
/// @param low what counts as nothing: air, background
/// @param high the largest value meant to occur
public record Range(double low, double high) {
    /// Grey levels of 8 bits.
    public static final Range GREY = new Range(0, 255);

    /// The range SynthRAD scores CT in, HU.
    public static final Range HU = new Range(-1024, 3000);

    /// Normalised MR.
    public static final Range NORMALISED = new Range(0, 1);

    /// Checks that both ends are finite and in order.
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(high > low)) {
            throw new IllegalArgumentException(
                    "range %s to %s has no width - PSNR and SSIM divide by it - give a low end below a high end"
                            .formatted(low, high));
        }
    }

    /// High less low.
    public double width() {
        return high - low;
    }
}
