package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Refused;
import janus.study.StudyFixture;
import janus.study.StudyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;

    private Path keystore() throws IOException, InterruptedException {
        Path file = folder.resolve("key.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "janus",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static SSLContext trusting(Path keystore) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(URI address, SSLContext trust)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        return client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void linksAndCookiesStayOnHttps()
            throws IOException, InterruptedException, GeneralSecurityException, Refused {
        Path key = keystore();
        StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        StudyFolder made = new StudyFolder(folder.resolve("study"));
        try (OpenStudy open = OpenStudy.open(made, Optional.empty());
                JanusServer server =
                        JanusServer.start(
                                new JanusServer.Offer(
                                        "127.0.0.1",
                                        0,
                                        Optional.of(new Keystore(key, PASSWORD)),
                                        Optional.of(open),
                                        List.of(),
                                        TlsTest.class,
                                        (_, _) -> {}))) {
            URI address = server.address();
            assertThat(address.getScheme()).isEqualTo("https");
            String token = new Invitations(open).invite("anna", "test").token();
            HttpResponse<String> answer = get(address.resolve("/r/" + token), trusting(key));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .endsWith("; Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }
}
