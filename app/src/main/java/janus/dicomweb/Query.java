package janus.dicomweb;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which series are looked for.
///
/// @param wanted values by the attributes' keywords or tags, such as `PatientID` or `00100020`; `*`
///   and `?` stand for any letters, `-` between dates for a range
/// @param patient whether to tell whom they show
public record Query(Map<String, String> wanted, boolean patient) {
    private static final List<String> FIELDS =
            List.of(
                    Attributes.STUDY_DATE,
                    Attributes.STUDY_DESCRIPTION,
                    Attributes.SERIES_DESCRIPTION,
                    Attributes.IMAGES);

    /// Checks the names of attributes.
    public Query {
        wanted.keySet().forEach(Query::check);
        wanted = Map.copyOf(new LinkedHashMap<>(wanted));
    }

    /// All series of a study, or one of it.
    static Query of(String attribute, String uid) {
        return new Query(Map.of(attribute, uid), false);
    }

    private static void check(String key) {
        if (!key.matches("[A-Z][A-Za-z]{1,63}|[0-9A-Fa-f]{8}")) {
            throw new IllegalArgumentException(
                    "'%s' is no name of an attribute - DICOM's keywords are, such as PatientID, StudyDate or Modality, and tags of eight digits - name one of these"
                            .formatted(key));
        }
    }

    /// The address of up to `limit` of the series found, from number `offset` on.
    String path(int offset, int limit) {
        StringBuilder path = new StringBuilder("/series?");
        wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        path.append(entry.getKey())
                                .append('=')
                                .append(encoded(entry.getValue()))
                                .append('&'));
        FIELDS.forEach(field -> path.append("includefield=").append(field).append('&'));
        if (patient) {
            path.append("includefield=%s&".formatted(Attributes.PATIENT_NAME));
            path.append("includefield=%s&".formatted(Attributes.PATIENT_ID));
        }
        return path.append("limit=%d&offset=%d".formatted(limit, offset)).toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
