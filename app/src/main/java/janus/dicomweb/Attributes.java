package janus.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Data sets in JSON (PS3.18 annex F): an object with a member for each attribute, named by eight
/// hexadecimal digits. What is absent, empty or of another form counts as empty.
record Attributes(JsonNode node) {
    static final String STUDY_DATE = "00080020";
    static final String MODALITY = "00080060";
    static final String STUDY_DESCRIPTION = "00081030";
    static final String SERIES_DESCRIPTION = "0008103E";
    static final String REFERENCED_INSTANCE = "00081155";
    static final String WARNING_REASON = "00081196";
    static final String FAILURE_REASON = "00081197";
    static final String FAILED = "00081198";
    static final String REFERENCED = "00081199";
    static final String PATIENT_NAME = "00100010";
    static final String PATIENT_ID = "00100020";
    static final String STUDY = "0020000D";
    static final String SERIES = "0020000E";
    static final String SERIES_NUMBER = "00200011";
    static final String IMAGES = "00201209"; // Number of Series Related Instances

    private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)+");
    private static final int LONGEST_UID = 64;

    /// Whether `text` is a unique identifier (PS3.5 section 9.1), and so safe in an address.
    static boolean isUid(String text) {
        return text.length() <= LONGEST_UID && UID.matcher(text).matches();
    }

    /// The first value as a text; of a person's name its letters.
    String text(String tag) {
        JsonNode value = node.path(tag).path("Value").path(0);
        if (value.isObject()) {
            value = value.path("Alphabetic");
        }
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    /// The first value as a whole number that is not negative.
    OptionalInt number(String tag) {
        String text = text(tag);
        return text.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /// The items of a sequence.
    List<Attributes> items(String tag) {
        List<Attributes> items = new ArrayList<>();
        for (JsonNode item : node.path(tag).path("Value")) {
            items.add(new Attributes(item));
        }
        return items;
    }
}
