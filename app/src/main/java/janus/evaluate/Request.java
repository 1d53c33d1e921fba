package janus.evaluate;

import janus.volume.Modality;
import janus.volume.Scale;
import java.nio.file.Path;
import java.util.Optional;

/// What to compare, and how.
///
/// @param truth a file or folder
/// @param synthetic a file or folder, paired with truth by name
/// @param source shown beside, when given
/// @param modality of both; where it is empty, NIfTI values below -500 mean CT
/// @param truthScale what a grey level of a truth picture means, where the file does not say
/// @param syntheticScale the same for synthetic pictures
/// @param range as given; empty: see [ValueRange]
/// @param mask where to look
/// @param subject regular expression that finds a pair's subject in its name; empty: see [Subjects]
/// @param protocol whose metrics to compute
/// @param series which DICOM series
public record Request(
        Path truth,
        Path synthetic,
        Optional<Path> source,
        Optional<Modality> modality,
        Optional<Scale> truthScale,
        Optional<Scale> syntheticScale,
        Optional<String> range,
        MaskChoice mask,
        Optional<String> subject,
        Protocol protocol,
        SeriesNames series) {
    /// Truth against synthetic, all else by default.
    public static Request of(Path truth, Path synthetic) {
        return new Request(
                truth,
                synthetic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new MaskChoice.None(),
                Optional.empty(),
                Protocol.JANUS,
                SeriesNames.NONE);
    }

    /// This with another mask.
    public Request withMask(MaskChoice other) {
        return new Request(
                truth,
                synthetic,
                source,
                modality,
                truthScale,
                syntheticScale,
                range,
                other,
                subject,
                protocol,
                series);
    }

    /// This with source images beside.
    public Request withSource(Path images) {
        return new Request(
                truth,
                synthetic,
                Optional.of(images),
                modality,
                truthScale,
                syntheticScale,
                range,
                mask,
                subject,
                protocol,
                series);
    }

    /// This with subjects found in names by `regex`.
    public Request withSubject(String regex) {
        return new Request(
                truth,
                synthetic,
                source,
                modality,
                truthScale,
                syntheticScale,
                range,
                mask,
                Optional.of(regex),
                protocol,
                series);
    }

    /// This with the metrics of another protocol.
    public Request withProtocol(Protocol other) {
        return new Request(
                truth,
                synthetic,
                source,
                modality,
                truthScale,
                syntheticScale,
                range,
                mask,
                subject,
                other,
                series);
    }

    /// This of other DICOM series.
    public Request withSeries(SeriesNames names) {
        return new Request(
                truth,
                synthetic,
                source,
                modality,
                truthScale,
                syntheticScale,
                range,
                mask,
                subject,
                protocol,
                names);
    }
}
