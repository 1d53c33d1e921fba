package janus.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://archive.example/dicom-web/",
                "http://127.0.0.1:8042/dicom-web",
                "http://[::1]:8042",
                "http://localhost/rs"
            })
    void encryptedOrOnThisMachine(String url) {
        assertThat(Server.of(url, PlainHttp.LOOPBACK).at("/series").toString())
                .isEqualTo(url.replaceAll("/$", "") + "/series");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://archive.example",
                "http://127.0.0.1.evil.example",
                "http://10.0.0.1"
            })
    void notEncryptedToOthersIsRefused(String url) {
        assertThatThrownBy(() -> Server.of(url, PlainHttp.LOOPBACK))
                .hasMessageContaining("is not encrypted - ")
                .hasMessageContaining("--allow-plain-http");
        assertThat(Server.of(url, PlainHttp.ANYWHERE)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "archive", "ftp://a/b", "https:", "https:///x", "http://a b/"})
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> Server.of(url, PlainHttp.ANYWHERE))
                .hasMessageContaining("the URL is no address of a web server - ");
    }

    @Test
    void secretsInAddressesAreRefusedAndNotRepeated() {
        assertThatThrownBy(() -> Server.of("https://me:s3cret@archive/x", PlainHttp.LOOPBACK))
                .hasMessageContaining("has a user in it")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> Server.of("https://archive/x?token=s3cret", PlainHttp.LOOPBACK))
                .hasMessageContaining("has a '?' or '#'")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nX-Other: header", "\u00e4"})
    void tokensThatNoHeaderHoldsAreRefused(String token) {
        assertThatThrownBy(() -> new Login.Token(token)).hasMessageContaining("the token is empty");
    }

    @Test
    void aSecretIsTheFirstLineOfItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), " abc \nmore\n");
        assertThat(Login.secret(file)).isEqualTo("abc");
        Files.writeString(file, "\nabc");
        assertThatThrownBy(() -> Login.secret(file))
                .hasMessageStartingWith(file + " has an empty first line - ");
    }

    @Test
    void whatIsSearchedForIsEncoded() {
        Query query =
                new Query(Map.of("PatientName", "M\u00fcller^A&b=*", "00080060", "MR"), false);
        assertThat(query.path(200, 100))
                .startsWith("/series?00080060=MR&PatientName=M%C3%BCller%5EA%26b%3D*&includefield=")
                .endsWith("&limit=100&offset=200")
                .doesNotContain(Attributes.PATIENT_ID);
        assertThat(new Query(Map.of(), true).path(0, 1)).contains(Attributes.PATIENT_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient ID", "patient", "a&b", "0010", "../x", ""})
    void onlyAttributesAreSearchedBy(String key) {
        assertThatThrownBy(() -> new Query(Map.of(key, "x"), false))
                .hasMessageContaining("is no name of an attribute");
    }
}
