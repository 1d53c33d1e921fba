package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.network.ResnetGenerator;
import janus.work.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    private final Path folder;

    ZooTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path generator(String name, int filters, int blocks) throws IOException {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, filters, blocks))
                .forEach((key, shape) -> {
                    int count = 1;
                    for (long side : shape) {
                        count *= (int) side;
                    }
                    tensors.put(key, NamedTensor.of(shape, new float[count]));
                });
        Path file = folder.resolve(name);
        Safetensors.write(new Checkpoint(tensors, Map.of()), file);
        return file;
    }

    private Zoo zoo(URI base) {
        return Zoo.of(folder.resolve("cache"), base);
    }

    private static PublishedModel model(String name) {
        return Catalogue.get(name);
    }

    /// Serves every path with `body`, on a real server.
    private static HttpServer serving(byte[] body) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/m/",
                exchange -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private Zoo zoo(HttpServer server) {
        return zoo(URI.create("http://127.0.0.1:%d/m".formatted(server.getAddress().getPort())));
    }

    @Test
    void aPulledModelIsFoundByNameAndNotPulledTwice() throws IOException {
        Path published = generator("published", 64, 9);
        HttpServer server = serving(Files.readAllBytes(published));
        try {
            Zoo zoo = zoo(server);
            Pulled pulled = zoo.pull(model("sat2map"), Progress.silent());
            assertThat(pulled.fetched()).isTrue();
            assertThat(pulled.doubt()).isEmpty();
            assertThat(pulled.file()).hasSameBinaryContentAs(published);
            assertThat(zoo.find("sat2map")).isEqualTo(pulled.file());
            assertThat(zoo.pull(model("sat2map"), Progress.silent()).fetched()).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anotherGitIdThanTheKnownOneIsDoubtedButKept() throws IOException {
        Path other = generator("other", 64, 9);
        HttpServer server = serving(Files.readAllBytes(other));
        try {
            Pulled pulled = zoo(server).pull(model("horse2zebra"), Progress.silent());
            assertThat(pulled.file()).exists();
            assertThat(pulled.doubt())
                    .hasValueSatisfying(doubt ->
                            assertThat(doubt).contains("16f2795c19239c2c78a67364ce8b4664bc57e5f6"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aGeneratorOfAnotherFormIsThrownAway() throws IOException {
        HttpServer server = serving(Files.readAllBytes(generator("small", 4, 6)));
        try {
            Zoo zoo = zoo(server);
            assertThatThrownBy(() -> zoo.pull(model("horse2zebra"), Progress.silent()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("6 blocks and 4 filters")
                    .hasMessageContaining("horse2zebra has 9 blocks and 64 filters")
                    .hasMessageEndingWith("horse2zebra.pth and was thrown away");
            assertThat(zoo.folder()).doesNotExist();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPageThatIsNotDeclaredAsOneIsRecognised() throws IOException {
        HttpServer server =
                serving("\n <html><body>login</body>".getBytes(StandardCharsets.US_ASCII));
        try {
            Zoo zoo = zoo(server);
            assertThatThrownBy(() -> zoo.pull(model("horse2zebra"), Progress.silent()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("sends a web page and no weights");
            assertThat(zoo.folder()).doesNotExist();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void addedFilesAreCopiedListedAndFound() throws IOException {
        Path file = generator("own.safetensors", 2, 3);
        Zoo zoo = zoo(NOWHERE);
        assertThat(zoo.cached()).isEmpty();
        Pulled added = zoo.add(file, "mine");
        Files.delete(file);
        assertThat(added.file()).hasFileName("mine.safetensors").exists();
        assertThat(zoo.cached()).containsExactly(new Zoo.Cached("mine", added.file()));
        assertThat(zoo.find("mine")).isEqualTo(added.file());
    }

    @Test
    void aTakenNameIsNotReplaced() throws IOException {
        Path file = generator("own.pth", 2, 1);
        Zoo zoo = zoo(NOWHERE);
        zoo.add(file, "mine");
        assertThatThrownBy(() -> zoo.add(file, "mine"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the zoo has a mine already")
                .hasMessageEndingWith("delete that file first or choose another name");
    }

    @Test
    void namesThatAreNoFileNamesAreRefused() throws IOException {
        Path file = generator("own.pth", 2, 1);
        for (String name : new String[] {"", "../x", "a/b", "a.b", ".x", "x".repeat(65)}) {
            assertThatThrownBy(() -> zoo(NOWHERE).add(file, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("use letters, digits, _ and -");
        }
    }

    @Test
    void onlyGeneratorsMayJoinAndOnlyPublishedFormsUnderPublishedNames() throws IOException {
        Path text = Files.writeString(folder.resolve("x.pth"), "this is a text and nothing else");
        assertThatThrownBy(() -> zoo(NOWHERE).add(text, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither a PyTorch checkpoint nor a safetensors file");
        Path small = generator("small.pth", 2, 1);
        assertThatThrownBy(() -> zoo(NOWHERE).add(small, "horse2zebra"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("add it under another name");
    }

    @Test
    void aFileIsFoundByItsPathAndNothingElseSaysWhatToDo() throws IOException {
        Path file = generator("own.pth", 2, 1);
        Zoo zoo = zoo(NOWHERE);
        assertThat(zoo.find(file.toString())).isEqualTo(file);
        assertThatThrownBy(() -> zoo.find("zebra2horse"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "zebra2horse is not in %s - it must be fetched once - run janus zoo pull zebra2horse"
                                .formatted(zoo.folder()));
        assertThatThrownBy(() -> zoo.find("zebra.pth"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("zebra.pth is neither a file nor a model in")
                .hasMessageEndingWith("check the name with janus zoo list");
    }

    @Test
    void aFileWhereTheCacheFolderShouldBeIsNamed() throws IOException {
        Files.writeString(folder.resolve("cache"), "in the way");
        assertThatThrownBy(() -> zoo(NOWHERE).pull(model("sat2map"), Progress.silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be made")
                .hasMessageEndingWith("choose another with --cache or JANUS_CACHE");
    }

    @Test
    void aBaseThatIsNoWebAddressIsRefused() {
        for (String base : new String[] {"ftp://x/y", "models", "http:models", "file:///tmp"}) {
            assertThatThrownBy(() -> zoo(Zoo.address(base)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'%s' is no web address".formatted(base));
        }
        assertThatThrownBy(() -> Zoo.address("http://a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no web address");
    }
}
