package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.FrontEnd;
import janus.Programs;
import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.translate.Models;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.web.JanusServer;
import janus.web.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The translation page in a real browser before a real server: what is downloaded is what `janus
/// translate` writes, and what is shown is what is downloaded.
final class TranslationInBrowserTest {
    private static final int SIZE = 64;
    private static final int SLICES = 24;
    private static final int LONG = 600; // slices: long enough to be told of between them
    private static final Pattern READING =
            Pattern.compile("(?:(\\d+)/\\d+ )?\\((\\d+), (\\d+)\\) (-?\\d+).*");

    private static final List<Upload> UPLOADS =
            List.of(
                    new Upload("head.nii.gz", "drop", false, "grey", "ct"),
                    new Upload("mr", "drop", true, "windows", "ct"),
                    new Upload("ct", "choose", true, "grey", "mr"),
                    new Upload("slice.png", "choose", false, "windows", "ct"));

    @TempDir private Path folder;
    private final CommandRun run = new CommandRun();

    /// @param name of a file, or of a folder with a series
    /// @param to `ct` or `mr`
    private record Upload(String name, String how, boolean folder, String model, String to) {}

    @BeforeEach
    void makeImagesAndModels() throws IOException {
        Models.run(folder.resolve("grey"), "gray", Unit.HU);
        Models.run(folder.resolve("windows"), "windows", Unit.HU);
        Phantom head = Phantom.subject(1);
        Volume mr = head.render(Phantom.axial(SIZE, SLICES), Contrast.T1);
        Volume ct = head.render(Phantom.axial(SIZE, SLICES), Contrast.CT);
        Volume slow = head.render(Phantom.axial(SIZE, LONG), Contrast.T1);
        ImageFiles.write(slow, Unit.GREY, folder.resolve("head.nii.gz"));
        ImageFiles.write(mr, Unit.GREY, folder.resolve("mr.nii.gz"));
        ImageFiles.write(ct, Unit.HU, folder.resolve("ct.nii.gz"));
        Volume slice = head.render(Phantom.axial(SIZE, 1), Contrast.T1);
        ImageFiles.write(slice, Unit.GREY, folder.resolve("slice.png"));
        for (String modality : new String[] {"mr", "ct"}) {
            Path nifti = folder.resolve(modality + ".nii.gz");
            Object[] as = {"--dicom", "--modality", modality};
            run.succeed("convert", nifti, folder.resolve(modality), as);
        }
        Files.writeString(folder.resolve("notes.txt"), "no image");
    }

    @Test
    void whatThePageGivesIsWhatTheCommandWrites() throws IOException, InterruptedException {
        JsonNode told = told();
        assertThat(told.get("refusal").asString())
                .startsWith("what was sent holds no image files")
                .doesNotContain(System.getProperty("java.io.tmpdir"));
        assertThat(told.toString()).containsPattern("\"Slice \\d+ of %d\"".formatted(LONG));
        for (int i = 0; i < UPLOADS.size(); i++) {
            check(UPLOADS.get(i), told.get("outcomes").get(i));
        }
    }

    /// What the browser tells of its work.
    private JsonNode told() throws IOException, InterruptedException {
        FrontEnd frontEnd = FrontEnd.installed();
        String chromium = Programs.find("chromium", "chromium").toString();
        Path plan = folder.resolve("plan.json");
        List<String> faults = new ArrayList<>();
        try (JanusServer server =
                JanusServer.start(
                        new JanusServer.Offer(
                                "127.0.0.1",
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        ServedModel.of("grey=" + folder.resolve("grey")),
                                        ServedModel.of("windows=" + folder.resolve("windows"))),
                                JanusServer.class,
                                (path, failure) -> faults.add(path + ": " + failure)))) {
            JsonMapper.shared().writeValue(plan.toFile(), plan(server));
            frontEnd.run(
                    "test:translation",
                    Map.of("CHROMIUM", chromium, "JANUS_TRANSLATION", plan.toString()));
        }
        assertThat(faults).isEmpty();
        return JsonMapper.shared().readTree(folder.resolve("outcome.json").toFile());
    }

    private Map<String, Object> plan(JanusServer server) {
        return Map.of(
                "address", server.address().toString(),
                "images", folder.toString(),
                "uploads", UPLOADS,
                "noImage", "notes.txt",
                "downloads", folder.resolve("downloads").toString(),
                "out", folder.resolve("outcome.json").toString());
    }

    private void check(Upload upload, JsonNode outcome) throws IOException {
        String name = upload.name();
        Path expected = folder.resolve("expected-" + name);
        List<Object> words =
                new ArrayList<>(List.of("translate", "--model", folder.resolve(upload.model())));
        words.addAll(List.of("--to", upload.to(), "--out", expected, folder.resolve(name)));
        if (upload.folder()) {
            words.add("--dicom");
        }
        run.succeed(words.toArray());
        Path downloaded = Path.of(outcome.get("downloaded").asString());
        Path got = upload.folder() ? unzipped(downloaded) : downloaded;
        Modality modality = Modality.valueOf(upload.to().toUpperCase(Locale.ROOT));
        Volume same =
                ImageFiles.read(ImageFiles.list(expected).getFirst(), modality, null).volume();
        Volume volume = ImageFiles.read(ImageFiles.list(got).getFirst(), modality, null).volume();
        assertThat(volume.grid()).as(name).isEqualTo(same.grid());
        assertThat(volume.voxels()).as(name).isEqualTo(same.voxels());
        assertThat(outcome.get("heard").get(0).asString()).isEqualTo("Waiting");
        assertThat(outcome.get("name").asString()).contains("-synthetic-" + upload.to());
        if (upload.to().equals("ct")) {
            checkReading(outcome.get("readings").get(1).asString(), volume);
        }
    }

    /// The value under the cursor is the voxel's.
    private static void checkReading(String reading, Volume volume) {
        Matcher parts = READING.matcher(reading);
        assertThat(parts.matches()).as(reading).isTrue();
        int slice = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)) - 1;
        float value =
                volume.at(
                        Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), slice);
        assertThat(Integer.parseInt(parts.group(4))).as(reading).isEqualTo(Math.round(value));
    }

    private static Path unzipped(Path zip) throws IOException {
        Path target = Files.createDirectories(zip.resolveSibling(zip.getFileName() + "-files"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, target.resolve(entry.getName()));
            }
        }
        return target;
    }
}
