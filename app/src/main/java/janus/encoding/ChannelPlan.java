package janus.encoding;

import janus.volume.Modality;
import janus.volume.Unit;

/// How both modalities of a Run are encoded.
///
/// @param code as on the command line: `gray`, `windows`, `neighbours` or `windows,neighbours`
/// @param mr how MR slices (normalised) become channels
/// @param ct how CT slices (HU or grey) become channels
public record ChannelPlan(String code, Encoding mr, Encoding ct) {
    /// The plan called `code` for CT values in `ctUnit`: `windows` changes CT (only in HU),
    /// `neighbours` changes MR, what is not changed stays `gray`.
    ///
    /// @throws IllegalArgumentException when `code` is unknown or `windows` is asked for CT that is
    ///   not in HU
    public static ChannelPlan of(String code, Unit ctUnit) {
        return switch (code) {
            case "gray" -> new ChannelPlan(code, new Gray(Unit.NORMALISED), new Gray(ctUnit));
            case "neighbours" ->
                    new ChannelPlan(code, new Neighbours(Unit.NORMALISED), new Gray(ctUnit));
            case "windows" -> new ChannelPlan(code, new Gray(Unit.NORMALISED), windows(ctUnit));
            case "windows,neighbours" ->
                    new ChannelPlan(code, new Neighbours(Unit.NORMALISED), windows(ctUnit));
            default ->
                    throw new IllegalArgumentException(
                            "encoding '%s' is unknown - the channels need a meaning - use gray, windows, neighbours or windows,neighbours"
                                    .formatted(code));
        };
    }

    private static Encoding windows(Unit ctUnit) {
        if (ctUnit != Unit.HU) {
            throw new IllegalArgumentException(
                    "encoding windows needs CT in HU and this CT is in %s levels - windows are defined in HU - use --encoding gray, or prepare again with --ct-scale"
                            .formatted(ctUnit.label()));
        }
        return new Windows();
    }

    /// The encoding of `modality`.
    public Encoding of(Modality modality) {
        return modality == Modality.MR ? mr : ct;
    }
}
