package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Origin;
import janus.dicom.SourceSlice;
import janus.volume.Modality;
import janus.work.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a new series says of how it was made.
///
/// @param series that is made
/// @param geometry of it
record Derivation(NewSeries series, Geometry geometry) {
    private static final String NAME = "Janus";
    private static final String ENDING = " synthetic - NOT FOR DIAGNOSTIC USE";
    private static final int LONGEST_DESCRIPTION = 64; // characters of LO
    private static final int LONGEST_TEXT = 1024; // characters of ST
    private static final Pattern PLAIN = Pattern.compile("[ -\\[\\]-}]+"); // the same in all sets

    /// The same for all slices.
    Elements elements() {
        Elements all = equipment().put(description()).text(Attribute.IMAGE_TYPE, imageType());
        if (isResampled()) {
            all.code(Attribute.DERIVATION_CODE_SEQUENCE, Code.SPATIAL_RESAMPLING);
        }
        return switch (series.making()) {
            case Making.Synthetic _ -> all.text(Attribute.SYNTHETIC_DATA, "YES");
            case Making.Converted _ -> all.copy(head(), Attribute.SYNTHETIC_DATA);
        };
    }

    private DataSet head() {
        return series.origin().map(Origin::head).orElseGet(() -> DataSet.of(List.of()));
    }

    private boolean isResampled() {
        return series.origin().isPresent() && !geometry.isSources();
    }

    /// A sentence on how it was made.
    String sentence() {
        String made =
                switch (series.making()) {
                    case Making.Synthetic(Model model) ->
                            "Synthetic %s, not acquired: made by %s %s of %s by %s. Not for diagnosis or treatment."
                                    .formatted(
                                            series.modality(),
                                            NAME,
                                            Version.current(),
                                            series.modality().other(),
                                            model.sentence());
                    case Making.Converted _ ->
                            "Converted by %s %s.".formatted(NAME, Version.current());
                };
        return isResampled()
                ? made
                        + " Slices were interpolated onto a straight grid; each names the source that lies nearest."
                : made;
    }

    private Elements description() {
        String before = plain(Attribute.DERIVATION_DESCRIPTION);
        String text = before.isEmpty() ? sentence() : sentence() + " Before: " + before;
        return seriesDescription()
                .text(
                        Attribute.DERIVATION_DESCRIPTION,
                        text.substring(0, Math.min(LONGEST_TEXT, text.length())));
    }

    private Elements seriesDescription() {
        String before = plain(Attribute.SERIES_DESCRIPTION);
        return switch (series.making()) {
            case Making.Synthetic _ -> {
                String of = "%s%s".formatted(series.modality(), before.isEmpty() ? "" : " of ");
                int room = LONGEST_DESCRIPTION - ENDING.length() - of.length();
                String cut = before.substring(0, Math.min(room, before.length())).strip();
                yield new Elements().text(Attribute.SERIES_DESCRIPTION, of + cut + ENDING);
            }
            case Making.Converted _ ->
                    new Elements()
                            .copy(head(), Attribute.SERIES_DESCRIPTION)
                            .orElse(Attribute.SERIES_DESCRIPTION, "converted by Janus");
        };
    }

    /// What the source says in characters that are the same in every set; else nothing.
    private String plain(Attribute attribute) {
        return head().text(attribute).filter(text -> PLAIN.matcher(text).matches()).orElse("");
    }

    private String[] imageType() {
        List<String> values = new ArrayList<>(List.of("DERIVED", "SECONDARY"));
        List<String> before = head().texts(Attribute.IMAGE_TYPE);
        boolean same = head().text(Attribute.MODALITY).orElse("").equals(series.modality().name());
        boolean one =
                head().text(Attribute.NUMBER_OF_FRAMES).isEmpty(); // many have terms of their own
        if (same && one && before.size() > 2) {
            values.addAll(before.subList(2, before.size()));
        } else {
            values.add(series.modality() == Modality.CT ? "AXIAL" : "OTHER");
        }
        return values.toArray(String[]::new);
    }

    /// Janus as the equipment of the series; the scanner contributed.
    private Elements equipment() {
        List<DataSet> contributors =
                new ArrayList<>(head().items(Attribute.CONTRIBUTING_EQUIPMENT_SEQUENCE));
        Elements scanner =
                new Elements()
                        .copy(
                                head(),
                                Attribute.MANUFACTURER,
                                Attribute.MANUFACTURER_MODEL_NAME,
                                Attribute.DEVICE_SERIAL_NUMBER,
                                Attribute.SOFTWARE_VERSIONS);
        if (head().text(Attribute.MANUFACTURER).isPresent()) {
            contributors.add(purpose(scanner, Code.ACQUISITION_EQUIPMENT));
        }
        contributors.add(
                purpose(
                        janus().text(Attribute.CONTRIBUTION_DESCRIPTION, sentence()),
                        switch (series.making()) {
                            case Making.Synthetic _ -> Code.SYNTHESIZING_EQUIPMENT;
                            case Making.Converted _ -> Code.PROCESSING_EQUIPMENT;
                        }));
        return janus().items(Attribute.CONTRIBUTING_EQUIPMENT_SEQUENCE, contributors);
    }

    private static DataSet purpose(Elements equipment, Code code) {
        return equipment.code(Attribute.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, code).toDataSet();
    }

    private static Elements janus() {
        return new Elements()
                .text(Attribute.MANUFACTURER, NAME)
                .text(Attribute.MANUFACTURER_MODEL_NAME, NAME)
                .text(Attribute.SOFTWARE_VERSIONS, Version.current());
    }

    /// Which slices of the source slice `k` was made of.
    Elements sources(int k) {
        List<DataSet> items =
                geometry.sources(k).stream()
                        .filter(it -> !it.instance().isEmpty() && !it.sopClass().isEmpty())
                        .map(this::source)
                        .toList();
        return items.isEmpty()
                ? new Elements()
                : new Elements().items(Attribute.SOURCE_IMAGE_SEQUENCE, items);
    }

    private DataSet source(SourceSlice slice) {
        Elements item =
                new Elements()
                        .text(Attribute.REFERENCED_SOP_CLASS_UID, slice.sopClass())
                        .text(Attribute.REFERENCED_SOP_INSTANCE_UID, slice.instance())
                        .text(
                                Attribute.SPATIAL_LOCATIONS_PRESERVED,
                                geometry.isSources() ? "YES" : "NO");
        slice.frame()
                .ifPresent(number ->
                        item.text(Attribute.REFERENCED_FRAME_NUMBER, Integer.toString(number)));
        return purpose(item, Code.SOURCE_IMAGE);
    }
}
