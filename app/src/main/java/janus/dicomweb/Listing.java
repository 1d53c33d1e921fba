package janus.dicomweb;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/// A series as an archive lists it. Texts are as it sent them.
///
/// @param study UID
/// @param series UID
/// @param date of the study, such as 20260131, or empty
/// @param modality such as MR, or empty
/// @param number of the series in its study
/// @param description of the series, else of the study, or empty
/// @param images in it
/// @param patient whom it shows, where that was asked for
public record Listing(
        String study,
        String series,
        String date,
        String modality,
        OptionalInt number,
        String description,
        OptionalInt images,
        Optional<String> patient) {
    /// By date and study, then as the scanner numbered them.
    static final Comparator<Listing> ORDER =
            Comparator.comparing(Listing::date)
                    .thenComparing(Listing::study)
                    .thenComparingInt(it -> it.number().orElse(Integer.MAX_VALUE))
                    .thenComparing(Listing::series);

    static Listing of(Attributes it, boolean patient) {
        String description = it.text(Attributes.SERIES_DESCRIPTION);
        return new Listing(
                it.text(Attributes.STUDY),
                it.text(Attributes.SERIES),
                it.text(Attributes.STUDY_DATE),
                it.text(Attributes.MODALITY),
                it.number(Attributes.SERIES_NUMBER),
                description.isEmpty() ? it.text(Attributes.STUDY_DESCRIPTION) : description,
                it.number(Attributes.IMAGES),
                patient
                        ? Optional.of(
                                "%s (%s)"
                                        .formatted(
                                                it.text(Attributes.PATIENT_NAME),
                                                it.text(Attributes.PATIENT_ID)))
                        : Optional.empty());
    }

    /// Whether it can be asked for.
    boolean isNamed() {
        return Attributes.isUid(study) && Attributes.isUid(series);
    }

    /// The name of a folder for it, such as `MR-3`: no text of the archive's is in it but a code.
    String folder() {
        String kind = modality.matches("[A-Z]{2,16}") ? modality : "series";
        return number.isPresent() ? "%s-%d".formatted(kind, number.getAsInt()) : kind;
    }
}
