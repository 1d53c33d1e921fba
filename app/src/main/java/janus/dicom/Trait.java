package janus.dicom;

import java.util.List;
import java.util.StringJoiner;

/// What can tell images apart that lie at the same place: the reasons why a series holds a place
/// more than once, the likeliest first.
enum Trait {
    STACK("stack", Attribute.STACK_ID),
    ECHO("echo time", Attribute.EFFECTIVE_ECHO_TIME, Attribute.ECHO_TIME, Attribute.ECHO_NUMBERS),
    COMPONENT("image type", Attribute.FRAME_TYPE, Attribute.IMAGE_TYPE),
    DIFFUSION("b-value", Attribute.DIFFUSION_B_VALUE),
    TIME(
            "time point",
            Attribute.TEMPORAL_POSITION_INDEX,
            Attribute.TEMPORAL_POSITION_IDENTIFIER,
            Attribute.FRAME_REFERENCE_TIME),
    TRIGGER("trigger time", Attribute.TRIGGER_TIME),
    INVERSION("inversion time", Attribute.INVERSION_TIME),
    KERNEL("kernel", Attribute.CONVOLUTION_KERNEL),
    ACQUISITION("acquisition", Attribute.FRAME_ACQUISITION_NUMBER, Attribute.ACQUISITION_NUMBER),
    MOMENT("acquisition time", Attribute.ACQUISITION_TIME);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Attribute> attributes;

    Trait(String label, Attribute... attributes) {
        this.label = label;
        this.attributes = List.of(attributes);
    }

    /// What it is called in a sentence.
    String label() {
        return label;
    }

    /// Its value in `head`; empty when that has none.
    String of(DataSet head) throws java.io.IOException {
        for (Attribute attribute : attributes) {
            List<?> values =
                    switch (attribute.vr()) {
                        case FD, UL, US -> head.numbers(attribute);
                        default -> head.texts(attribute);
                    };
            if (!values.isEmpty()) {
                StringJoiner all = new StringJoiner("\\");
                values.forEach(value -> all.add(String.valueOf(value)));
                return all.toString();
            }
        }
        return "";
    }
}
