package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Ownership;
import janus.study.Refused;
import janus.study.StudyFixture;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A small study behind a real server.
final class ServedStudy implements AutoCloseable {
    static final String PASSWORD = "correct horse";

    private final OpenStudy open;
    private final JanusServer server;
    private final List<Exception> faults = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("MustBeClosedChecker") // close() does
    ServedStudy(Path folder, String yaml, ServedModel... models) throws IOException {
        open = OpenStudy.open(StudyFixture.make(folder, yaml, 8), Optional.empty());
        new Ownership(open).setPassword(PASSWORD, "test");
        server =
                JanusServer.start(
                        new JanusServer.Offer(
                                "127.0.0.1",
                                0,
                                Optional.empty(),
                                Optional.of(open),
                                List.of(models),
                                ServedStudy.class,
                                (_, failure) -> faults.add(failure)));
    }

    static void assertRefused(HttpResponse<byte[]> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(status);
        assertThat(Visitor.json(answer).get("error").asString()).contains(sentence);
    }

    OpenStudy open() {
        return open;
    }

    /// Failures that were Janus's own.
    List<Exception> faults() {
        return faults;
    }

    Visitor visitor() {
        return new Visitor(server.address());
    }

    int port() {
        return server.address().getPort();
    }

    /// Invites a reader, who joins and calibrates.
    Visitor reader(String name) throws Refused {
        Visitor visitor = newcomer(name);
        visitor.calibrates();
        return visitor;
    }

    /// Invites a reader, who joins.
    Visitor newcomer(String name) throws Refused {
        String token = new Invitations(open).invite(name, "test").token();
        return visitor().joins(server.address() + "r/" + token);
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.close();
    }
}
