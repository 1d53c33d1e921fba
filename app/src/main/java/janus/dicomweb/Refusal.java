package janus.dicomweb;

import java.io.IOException;

/// What a status that is no success means to a person. The server's own words are not repeated:
/// they may name a patient.
final class Refusal {
    private Refusal() {}

    /// The sentence about the answer `status` to `ask`.
    static IOException of(Server server, int status, Ask ask) {
        return new IOException(
                switch (status) {
                    case 401 -> login(server);
                    case 403 ->
                            "%s forbids it (403) - the login may not do this there - ask who runs it for the right"
                                    .formatted(server);
                    case 404, 405, 410 -> missing(server, status, ask);
                    case 406, 415 ->
                            "%s does not speak the media type '%s' (%d) - Janus needs it - ask who runs it for DICOMweb of PS3.18"
                                    .formatted(server, ask.mediaType(), status);
                    case 413 ->
                            "%s finds %d bytes too many at once (413) - its limit for a request is lower - ask who runs it to raise it"
                                    .formatted(server, ask.bytes());
                    default ->
                            "%s answers %d - it can't or won't do what was asked - look into its log"
                                    .formatted(server, status);
                });
    }

    private static String login(Server server) {
        return switch (server.login()) {
            case Login.Nobody _ ->
                    "%s wants to know who asks (401) - no login was given - give --token-file, or --user and --password-file"
                            .formatted(server);
            case Login.Token _ ->
                    "%s does not accept the token (401) - it may have expired or be meant for another server - get a new one"
                            .formatted(server);
            case Login.Password _ ->
                    "%s does not accept user and password (401) - one of them is wrong, or a token is needed - check both"
                            .formatted(server);
        };
    }

    private static String missing(Server server, int status, Ask ask) {
        return switch (ask.purpose()) {
            case SEARCH, STORE ->
                    "%s has no DICOMweb there (%d) - the base of the service may be another - check the path of the URL, which often ends in /dicom-web, /dicomweb or /rs"
                            .formatted(server, status);
            case RETRIEVE ->
                    "%s does not give the series (%d) - it was listed a moment ago - it may have been removed, or the service can't retrieve"
                            .formatted(server, status);
        };
    }

    /// The sentence about a page for people where data were asked for.
    static IOException page(Server server) {
        return new IOException(
                "%s sends a web page - a login page, or not the base of its DICOMweb service, answers there - check the path of the URL, which often ends in /dicom-web, /dicomweb or /rs"
                        .formatted(server));
    }

    /// The sentence about an answer of another kind.
    static IOException strange(Server server, String what) {
        return new IOException(
                "%s sends %s - that is not DICOMweb - check the URL, and the server with its own tools"
                        .formatted(server, what));
    }
}
