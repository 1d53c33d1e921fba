package janus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The choice between the DICOM series of a source.
final class SeriesOption {
    @Option(
            names = "--series",
            paramLabel = "NAME",
            description =
                    "Which DICOM series, where a source holds several: its name as listed, or its Series Description.")
    private @Nullable String series;

    /// The series that is named, if any.
    @Nullable String name() {
        return series;
    }
}
