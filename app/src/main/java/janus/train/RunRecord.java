package janus.train;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `run.json`: everything needed to repeat a Run.
///
/// @param janus version
/// @param created ISO 8601 instant
/// @param command what was typed
/// @param recipe how it was trained
/// @param cadence how often it wrote
/// @param start what the generators started from
/// @param data what it was trained on
/// @param machine where
@JsonPropertyOrder({"janus", "created", "command", "start", "recipe", "cadence", "data", "machine"})
public record RunRecord(
        String janus,
        String created,
        String command,
        Recipe recipe,
        Cadence cadence,
        Start start,
        Data data,
        Map<String, String> machine) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What the networks started from.
    ///
    /// @param rule how the generator of the direction without weights of its own was chosen
    /// @param discriminators always fresh: none were published
    public record Start(
            String mr2ct,
            String ct2mr,
            String rule,
            String discriminators,
            int blocks,
            int filters) {}

    /// What a Run was trained on.
    ///
    /// @param folder of the Dataset, as given
    /// @param manifestSha256 of `manifest.csv`
    /// @param ctUnit HU or grey
    /// @param subjects of the training split, by modality
    public record Data(
            String folder,
            String manifestSha256,
            String ctUnit,
            Map<String, List<String>> subjects,
            Map<String, Integer> slices) {}

    /// Jackson leaves out what a file lacks.
    private void requireAll(Path file) throws IOException {
        if (Stream.of(recipe, cadence, start, data).anyMatch(Objects::isNull)
                || recipe.optimisation() == null
                || recipe.weights() == null
                || start.mr2ct() == null
                || start.ct2mr() == null
                || data.manifestSha256() == null) {
            throw new IOException(
                    "%s is damaged (parts are missing) - the Run's recipe cannot be read - start a new Run"
                            .formatted(file));
        }
    }

    /// Writes `run.json` whole.
    void write(Path file) throws IOException {
        WholeFile.write(file, text());
    }

    /// What stands in `run.json`.
    String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /// The record of a Run that another process of the same version keeps.
    static RunRecord of(String text) {
        return JSON.readValue(text, RunRecord.class);
    }

    /// The record in `file`.
    ///
    /// @throws IOException when it is missing or damaged
    public static RunRecord read(Path file) throws IOException {
        try {
            RunRecord record = JSON.readValue(Files.readString(file), RunRecord.class);
            record.requireAll(file);
            return record;
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s is missing - there is no Run to go on with - leave --resume out or name the Run's folder"
                            .formatted(file),
                    missing);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s is damaged (%s) - the Run's recipe cannot be read - start a new Run"
                            .formatted(file, damaged.getOriginalMessage()),
                    damaged);
        }
    }
}
