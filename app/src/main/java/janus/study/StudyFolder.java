package janus.study;

import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where things lie in a study's folder.
///
/// @param folder that `janus study create` made
public record StudyFolder(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The frozen study.
    public Path frozen() {
        return folder.resolve("study.json");
    }

    /// The images' values, under random names.
    public Path images() {
        return folder.resolve("images");
    }

    /// The embedded database.
    public Path database() {
        return folder.resolve("study.db");
    }

    /// The study.
    ///
    /// @throws IOException when there is none or it is damaged
    public Study read() throws IOException {
        if (!Files.isRegularFile(frozen())) {
            throw new IOException(
                    "%s holds no study.json - it is no study - name the folder that janus study create made"
                            .formatted(folder));
        }
        try {
            return JSON.readValue(Files.readAllBytes(frozen()), Study.class);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s can't be read (%s) - it is damaged or of another Janus - put a copy of the original there"
                            .formatted(frozen(), damaged.getOriginalMessage()),
                    damaged);
        }
    }

    void write(Study study) throws IOException {
        WholeFile.write(
                frozen(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(study) + "\n");
    }
}
