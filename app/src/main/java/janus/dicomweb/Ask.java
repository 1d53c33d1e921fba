package janus.dicomweb;

import java.util.Optional;

/// One request.
///
/// @param purpose what it is for
/// @param path below the server's base, with its query
/// @param accept media type wanted
/// @param body sent; empty for GET
record Ask(Purpose purpose, String path, String accept, Optional<MultipartBody> body) {
    static final String JSON = "application/dicom+json";
    static final String DICOM = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";

    /// The three services.
    enum Purpose {
        SEARCH,
        RETRIEVE,
        STORE
    }

    static Ask search(String path) {
        return new Ask(Purpose.SEARCH, path, JSON, Optional.empty());
    }

    static Ask retrieve(String path) {
        return new Ask(Purpose.RETRIEVE, path, DICOM, Optional.empty());
    }

    static Ask store(MultipartBody body) {
        return new Ask(Purpose.STORE, "/studies", JSON, Optional.of(body));
    }

    /// The media type that matters: that of the body, or the one wanted.
    String mediaType() {
        return body.isPresent() ? MultipartBody.TYPE : accept;
    }

    /// How many are sent.
    long bytes() {
        return body.map(MultipartBody::bytes).orElse(0L);
    }
}
