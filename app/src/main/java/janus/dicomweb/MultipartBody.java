package janus.dicomweb;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// DICOM files as one body of type multipart/related (RFC 2387), read while they are sent.
///
/// @param boundary between them: random, so that no file holds it
/// @param files to send
record MultipartBody(String boundary, List<Outgoing> files) {
    static final String TYPE = "multipart/related; type=\"application/dicom\"";

    MultipartBody {
        files = List.copyOf(files);
    }

    static MultipartBody of(List<Outgoing> files) {
        return new MultipartBody("janus-" + UUID.randomUUID(), files);
    }

    /// The header Content-Type.
    String contentType() {
        return "%s; boundary=%s".formatted(TYPE, boundary);
    }

    /// How many bytes the files have.
    long bytes() {
        return files.stream().mapToLong(Outgoing::bytes).sum();
    }

    /// What sends it.
    ///
    /// @throws IOException when a file is gone
    BodyPublisher publisher() throws IOException {
        List<BodyPublisher> all = new ArrayList<>();
        String before = "";
        for (Outgoing file : files) {
            all.add(
                    BodyPublishers.ofString(
                            "%s--%s\r\nContent-Type: application/dicom\r\n\r\n"
                                    .formatted(before, boundary)));
            all.add(BodyPublishers.ofFile(file.file()));
            before = "\r\n";
        }
        all.add(BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
