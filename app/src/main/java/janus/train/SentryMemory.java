package janus.train;

import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a [Sentry] knows of the looks so far: `guard.json`.
///
/// @param step of the last look
/// @param clean step of the last state without fault
/// @param suspicions looks in a row that found a fault
/// @param restarts from a clean state so far
/// @param restoring whether the clean state is yet to take the place of the spoilt one
/// @param faults what restarts were made for, a clause each
record SentryMemory(
        long step,
        long clean,
        int suspicions,
        int restarts,
        boolean restoring,
        List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Before the first look, the beginning counting as clean.
    static final SentryMemory BEGINNING = new SentryMemory(0, 0, 0, 0, false, List.of());

    SentryMemory clean(long now) {
        return new SentryMemory(now, now, 0, restarts, false, faults);
    }

    SentryMemory suspicious(long now, int looks) {
        return new SentryMemory(now, clean, looks, restarts, false, faults);
    }

    SentryMemory alarmed(long now, String what) {
        List<String> all = new ArrayList<>(faults);
        all.add("step %d: %s".formatted(now, what));
        return new SentryMemory(clean, clean, 0, restarts + 1, true, all);
    }

    SentryMemory restored() {
        return new SentryMemory(step, clean, suspicions, restarts, false, faults);
    }

    /// What is written in `file`, or the beginning where there is none.
    ///
    /// @throws IOException when it is damaged
    static SentryMemory read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return BEGINNING;
        }
        try {
            return JSON.readValue(Files.readString(file), SentryMemory.class);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s is damaged (%s) - the health of the Run so far is unknown - start a new Run"
                            .formatted(file, damaged.getOriginalMessage()),
                    damaged);
        }
    }

    void write(Path file) throws IOException {
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }
}
