package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.Device;
import janus.tensor.Libtorch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The processes of a crew besides this one. They live no longer than this process: the standard
/// input of each ends with it.
final class Children implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final int SIGNAL = 128;
    private static final String ERROR = "janus: ";

    private final Workforce.Crew crew;
    private final Alarm alarm;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private Children(Workforce.Crew crew, Alarm alarm, Path folder) {
        this.crew = crew;
        this.alarm = alarm;
        this.folder = folder;
    }

    /// Starts the children of `crew` and meets them. The threads of this process are shared out.
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the group closes its companions
    static Company group(Workforce.Crew crew, Device device)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("janus-workers"); // of this user alone
        Path board = folder.resolve("board");
        folder.toFile().deleteOnExit();
        board.toFile().deleteOnExit(); // before its folder
        Place place = new Place.Sheet(board);
        Alarm alarm = new Alarm();
        Children children = new Children(crew, alarm, folder);
        try {
            int threads = Math.max(1, Libtorch.threads() / crew.world());
            Libtorch.threads(threads);
            for (int rank = 1; rank < crew.world(); rank++) {
                children.start(place, rank, threads);
            }
            Meeting meeting = new Meeting(place, 0, crew.world(), Meeting.USUAL);
            return meeting.open(crew.pact(), device, alarm, children);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            children.kill();
            throw failure;
        }
    }

    private void start(Place place, int rank, int threads) throws IOException {
        List<String> command = new ArrayList<>(crew.command());
        command.addAll(List.of("--rendezvous", place.toString()));
        command.addAll(List.of("--rank", Integer.toString(rank)));
        command.addAll(List.of("--world", Integer.toString(crew.world())));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        Process process = builder.start();
        processes.add(process);
        Thread.ofPlatform().daemon().name("worker " + rank).start(() -> watch(process, rank));
    }

    /// Reads what the child says until it ends; the sentence of a failure is kept.
    private void watch(Process process, int rank) {
        String sentence = "";
        try (BufferedReader errors = process.errorReader()) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                sentence = line.startsWith(ERROR) ? line.substring(ERROR.length()) : sentence;
            }
            int code = process.waitFor();
            if (code != 0) {
                String why = sentence.isEmpty() ? end(code) : sentence;
                alarm.raise("worker %d of %d ended: %s".formatted(rank, crew.world(), why));
            }
        } catch (IOException | UncheckedIOException closed) {
            alarm.raise("worker %d of %d was lost".formatted(rank, crew.world()));
        } catch (InterruptedException unforeseen) {
            Thread.currentThread().interrupt();
        }
    }

    private static String end(int code) {
        return code > SIGNAL
                ? "it was killed by signal %d".formatted(code - SIGNAL)
                : "exit code %d".formatted(code);
    }

    /// Waits for those that are about to end by themselves, and ends the others.
    @Override
    public void close() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            for (Process process : processes) {
                if (alarm.what().isEmpty()) {
                    process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void kill() {
        processes.forEach(Process::destroyForcibly);
        try {
            Files.deleteIfExists(folder.resolve("board"));
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // a file of a few bytes; the end of the process tries again
        }
    }
}
