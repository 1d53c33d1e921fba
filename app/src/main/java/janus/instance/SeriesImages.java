package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Origin;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import janus.work.Sha256;
import janus.work.Version;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The images of a new series: CT or MR Image Storage, one for each slice of its volume.
final class SeriesImages {
    private static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
    private static final String MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4";
    private static final int SERIES_NUMBERS = 1000; // new series follow those of scanners
    private static final Attribute[] CT_ACQUISITION = {
        Attribute.SCAN_OPTIONS, Attribute.CONVOLUTION_KERNEL, Attribute.CONTRAST_BOLUS_AGENT
    };
    private static final Attribute[] MR_ACQUISITION = {
        Attribute.SEQUENCE_NAME,
        Attribute.INVERSION_TIME,
        Attribute.MAGNETIC_FIELD_STRENGTH,
        Attribute.FLIP_ANGLE,
        Attribute.CONTRAST_BOLUS_AGENT
    };

    private final NewSeries series;
    private final Pixels pixels;
    private final Geometry geometry;
    private final Derivation derivation;
    private final String key;
    private final Elements common;

    SeriesImages(NewSeries series) {
        this.series = series;
        this.pixels = Pixels.of(series.volume(), series.unit(), series.modality());
        this.geometry = new Geometry(series.volume().grid(), series.origin());
        this.derivation = new Derivation(series, geometry);
        this.key = key();
        this.common = common();
    }

    /// What tells it from all other series: its content, its sources, what made it.
    private String key() {
        StringBuilder all = new StringBuilder(Version.current());
        all.append(series.modality()).append(series.unit()).append(series.volume().grid());
        all.append(derivation.sentence());
        series.origin()
                .ifPresent(origin ->
                        origin.slices()
                                .forEach(slice -> all.append(slice.instance()).append('\n')));
        all.append(head().text(Attribute.SERIES_INSTANCE_UID).orElse(""));
        for (int k = 0; k < count(); k++) {
            all.append(Sha256.of(pixels.slice(k)));
        }
        return Sha256.of(all.toString());
    }

    private DataSet head() {
        return series.origin().map(Origin::head).orElseGet(() -> DataSet.of(List.of()));
    }

    /// How many there are.
    int count() {
        return series.volume().grid().size().slices();
    }

    /// What to tell of how they are stored, a sentence each.
    List<String> notes() {
        return pixels.note().stream().toList();
    }

    /// The Patient ID that stands for nobody, where the source names no patient.
    String placeholder() {
        return Subject.placeholderId(key);
    }

    /// Image `k`.
    DataSet image(int k) {
        return new Elements()
                .put(common)
                .text(Attribute.SOP_INSTANCE_UID, Uid.of("instance", key, Integer.toString(k)))
                .text(Attribute.INSTANCE_NUMBER, Integer.toString(k + 1))
                .put(geometry.slice(k))
                .put(derivation.sources(k))
                .put(pixels.data(k))
                .toDataSet();
    }

    private Elements common() {
        Size size = series.volume().grid().size();
        Elements all =
                new Subject(series.origin(), key)
                        .elements()
                        .put(derivation.elements())
                        .put(general())
                        .put(pixels.format())
                        .number(Attribute.ROWS, size.rows())
                        .number(Attribute.COLUMNS, size.columns());
        return series.modality() == Modality.CT ? all.put(ct()) : all.put(mr());
    }

    private Elements general() {
        Elements all =
                new Elements()
                        .text(Attribute.MODALITY, series.modality().name())
                        .text(Attribute.SERIES_INSTANCE_UID, Uid.of("series", key))
                        .text(Attribute.SERIES_NUMBER, Integer.toString(number()))
                        .copy(
                                head(),
                                Attribute.BODY_PART_EXAMINED,
                                Attribute.BURNED_IN_ANNOTATION,
                                Attribute.LOSSY_IMAGE_COMPRESSION,
                                Attribute.LOSSY_IMAGE_COMPRESSION_RATIO,
                                Attribute.LOSSY_IMAGE_COMPRESSION_METHOD);
        return switch (series.making()) {
            case Making.Synthetic _ -> all.orElse(Attribute.BODY_PART_EXAMINED, "HEAD");
            case Making.Converted _ ->
                    all.toDataSet().text(Attribute.BODY_PART_EXAMINED).isPresent()
                            ? all.copy(head(), Attribute.LATERALITY)
                            : all.copyOrEmpty(head(), Attribute.LATERALITY);
        };
    }

    private int number() {
        try {
            OptionalInt source = head().integer(Attribute.SERIES_NUMBER);
            return SERIES_NUMBERS + source.orElse(0);
        } catch (java.io.IOException none) {
            return SERIES_NUMBERS; // a number that is none counts as absent
        }
    }

    /// Whether the source says how these values were acquired.
    private boolean isAcquired() {
        return series.making() instanceof Making.Converted
                && head().text(Attribute.MODALITY).orElse("").equals(series.modality().name());
    }

    /// Attributes of the scan: empty ones for synthetic values, which no scan gave.
    private Elements acquisition(Attribute[] required, Attribute[] optional) {
        DataSet source = isAcquired() ? head() : DataSet.of(List.of());
        return new Elements().copyOrEmpty(source, required).copy(source, optional);
    }

    /// Echo time of MR, which images of many frames have under another name.
    private Elements echoTime() {
        try {
            OptionalDouble effective =
                    isAcquired()
                            ? head().number(Attribute.EFFECTIVE_ECHO_TIME)
                            : OptionalDouble.empty();
            return effective.isEmpty()
                    ? new Elements()
                    : new Elements()
                            .text(Attribute.ECHO_TIME, Decimal.of(effective.getAsDouble()))
                            .copy(head(), Attribute.ECHO_TIME);
        } catch (java.io.IOException none) {
            return new Elements(); // a number that is none counts as absent
        }
    }

    private Elements ct() {
        return acquisition(
                        new Attribute[] {Attribute.KVP, Attribute.ACQUISITION_NUMBER},
                        CT_ACQUISITION)
                .text(Attribute.SOP_CLASS_UID, CT_IMAGE)
                .text(Attribute.RESCALE_INTERCEPT, "0")
                .text(Attribute.RESCALE_SLOPE, "1")
                .text(Attribute.RESCALE_TYPE, Unit.HU.label())
                .text(Attribute.WINDOW_CENTER, "40", "500")
                .text(Attribute.WINDOW_WIDTH, "80", "2000")
                .text(Attribute.WINDOW_CENTER_WIDTH_EXPLANATION, "BRAIN", "BONE");
    }

    private Elements mr() {
        return acquisition(
                        new Attribute[] {
                            Attribute.SCANNING_SEQUENCE,
                            Attribute.SEQUENCE_VARIANT,
                            Attribute.SCAN_OPTIONS,
                            Attribute.MR_ACQUISITION_TYPE,
                            Attribute.REPETITION_TIME,
                            Attribute.ECHO_TIME,
                            Attribute.ECHO_TRAIN_LENGTH
                        },
                        MR_ACQUISITION)
                .put(echoTime())
                .orElse(
                        Attribute.SCANNING_SEQUENCE,
                        "RM") // research mode: no sequence of a scanner
                .orElse(Attribute.SEQUENCE_VARIANT, "NONE")
                .text(Attribute.SOP_CLASS_UID, MR_IMAGE)
                .put(pixels.window());
    }
}
