package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.network.ResnetGenerator;
import janus.raster.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ZooCommandTest {
    private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ZooCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int zoo(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("zoo", command, "--cache", folder + "/cache"));
        all.addAll(List.of(arguments));
        return Main.run(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(ZooCommandTest.class.getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        return file.toString();
    }

    @Test
    void listNamesAll18AndWhatIsHere() throws IOException {
        assertThat(zoo("add", resource("tiny.pth"), "--name", "tiny")).isZero();
        assertThat(zoo("list")).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "style_vangogh            published         -  photograph -> van Gogh                   none",
                        "day2night                mini         0.5 MB  land by day -> by night                  night2day")
                .anyMatch(line ->
                        line.startsWith(
                                "tiny                     added        0.0 MB  added by hand"))
                .anyMatch(line -> line.contains("weights: no licence stated"))
                .contains("        mini, which ship with Janus: Apache-2.0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listSpeaksJson() throws IOException {
        assertThat(zoo("add", resource("tiny.pth"), "--name", "tiny")).isZero();
        out.getBuffer().setLength(0);
        assertThat(zoo("list", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("models").size()).isEqualTo(29);
        JsonNode horse = json.path("models").get(4);
        assertThat(horse.path("name").asString()).isEqualTo("horse2zebra");
        assertThat(horse.path("partner").asString()).isEqualTo("zebra2horse");
        assertThat(horse.path("cached").asBoolean()).isFalse();
        assertThat(horse.path("kind").asString()).isEqualTo("published");
        JsonNode mini = json.path("models").get(20);
        assertThat(mini.path("name").asString()).isEqualTo("day2night");
        assertThat(mini.path("kind").asString()).isEqualTo("mini");
        assertThat(mini.path("here").asBoolean()).isTrue();
        assertThat(mini.path("partner").asString()).isEqualTo("night2day");
        JsonNode tiny = json.path("models").get(28);
        assertThat(tiny.path("cached").asBoolean()).isTrue();
        assertThat(Path.of(tiny.path("file").asString())).exists();
    }

    /// Origin: `bench/golden/zoo_run.py`, PyTorch 2.13.0. A value that falls on a whole level may
    /// be cut to either side, hence one level of tolerance.
    @Test
    void runDoesWhatTheAuthorsScriptDoes() throws IOException {
        assertThat(zoo("add", resource("tiny.pth"), "--name", "tiny")).isZero();
        Path result = folder.resolve("out.png");
        assertThat(zoo("run", "tiny", resource("photo.png"), "--out", result.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        Picture expected = Picture.read(Path.of(resource("translated.png")));
        Picture actual = Picture.read(result);
        assertThat(actual.channels()).isEqualTo(3);
        assertThat(actual.bits()).isEqualTo(8);
        assertThat(actual.width()).isEqualTo(40);
        int other = 0;
        for (int i = 0; i < expected.levels().length; i++) {
            assertThat(actual.levels()[i]).isCloseTo(expected.levels()[i], within(1f));
            other += actual.levels()[i] == expected.levels()[i] ? 0 : 1;
        }
        assertThat(other).isLessThan(expected.levels().length / 100);
    }

    @Test
    void whatShipsWithJanusRunsAndNeedsNoPulling() throws IOException {
        assertThat(zoo("pull", "day2night", "night2day", "--from", "http://127.0.0.1:1/")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "day2night ships with Janus and needs no pulling",
                        "night2day ships with Janus and needs no pulling");
        Path result = folder.resolve("night.png");
        assertThat(zoo("run", "day2night", resource("photo.png"), "--out", result.toString()))
                .isZero();
        assertThat(Picture.read(result).channels()).isEqualTo(3);
        assertThat(folder.resolve("cache/zoo")).doesNotExist();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void runWithSidesThatAreNoMultiplesOf4TellsTheNearestSizes() throws IOException {
        Path photo = folder.resolve("odd.png");
        Picture.of(new Picture.Shape(501, 332, 3, 8), new float[3 * 501 * 332], null).write(photo);
        String model = resource("tiny.pth");
        assertThat(zoo("run", model, photo.toString(), "--out", folder + "/out.png")).isOne();
        assertThat(err.toString())
                .isEqualTo(
                        "janus: %s has 501x332 pixels - the generator halves a picture twice, so its sides must be multiples of 4, at least 8 - crop or scale it to 500x332 or 504x332%n"
                                .formatted(photo));
    }

    @Test
    void runWritesPngOnly() throws IOException {
        assertThat(zoo("run", "x", resource("photo.png"), "--out", folder + "/out.jpg"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("out.jpg is no PNG file", "let its name end in .png");
    }

    @Test
    void failuresAreOneSentence() {
        assertThat(zoo("pull", "horse2zebra", "--from", "http://127.0.0.1:1/models")).isOne();
        assertThat(zoo("pull", "zebra")).isOne();
        assertThat(zoo("run", "horse2zebra", "x.png", "--out", "o.png")).isOne();
        assertThat(zoo("add", folder + "/none.pth", "--name", "x")).isOne();
        assertThat(err.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.matches("janus: .+ - .+ - .+[^.]"));
    }

    @Test
    void oneModelThatIsNotToBeHadDoesNotKeepTheOthersAway() throws IOException {
        HttpServer server = servingAllBut("map2sat", Files.readAllBytes(published()));
        try {
            String address =
                    "http://%s:%d".formatted(LOCAL.getHostAddress(), server.getAddress().getPort());
            assertThat(zoo("pull", "sat2map", "map2sat", "orange2apple", "--from", address))
                    .isOne();
        } finally {
            server.stop(0);
        }
        assertThat(folder.resolve("cache/zoo/sat2map.pth")).exists();
        assertThat(folder.resolve("cache/zoo/orange2apple.pth")).exists();
        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .satisfies(
                        first ->
                                assertThat(first)
                                        .startsWith("janus: warning: ")
                                        .contains("map2sat.pth answers 404"),
                        atIndex(0))
                .contains(
                        "janus: 1 of 3 models could not be pulled (map2sat) - the warnings above say why - pull them again or add them by hand");
    }

    private static HttpServer servingAllBut(String missing, byte[] weights) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(LOCAL, 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean there = !exchange.getRequestURI().getPath().contains(missing);
                    exchange.sendResponseHeaders(there ? 200 : 404, there ? weights.length : -1);
                    if (there) {
                        exchange.getResponseBody().write(weights);
                    }
                    exchange.close();
                });
        server.start();
        return server;
    }

    /// A generator of the published form, all weights 0.
    private Path published() throws IOException {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, 64, 9))
                .forEach((name, shape) -> tensors.put(name, zeros(shape)));
        Path file = folder.resolve("published.safetensors");
        Safetensors.write(new Checkpoint(tensors, Map.of()), file);
        return file;
    }

    private static NamedTensor zeros(long[] shape) {
        return NamedTensor.of(
                shape, new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
    }

    @Test
    void zooAloneIsWrongUsage() {
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "zoo");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("zoo was given nothing to do", "list, pull, add, run");
    }
}
