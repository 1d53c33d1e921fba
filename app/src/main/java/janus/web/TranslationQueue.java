package janus.web;

import janus.store.Randoms;
import janus.volume.Direction;
import janus.work.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Translations, one at a time, in a temporary folder of this server's. What nobody asked for in an
/// hour is deleted, and all of it when the server ends.
final class TranslationQueue implements AutoCloseable {
    private static final int MOST_OPEN = 8;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final Path folder;
    private final Map<String, TranslationJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("translations").factory());

    /// @throws IOException when no temporary folder can be made
    TranslationQueue() throws IOException {
        folder = Files.createTempDirectory("janus-translations"); // for this user alone
    }

    /// Where uploads are received.
    Path folder() {
        return folder;
    }

    /// Fills the folder of a job.
    interface Filling {
        void into(Path folder) throws IOException, FailedRequest;
    }

    /// Takes what `filling` gives and translates it when its turn comes.
    ///
    /// @return the job's id
    /// @throws FailedRequest when too many wait (429), or `filling` refuses
    String add(ServedModel model, Direction direction, Filling filling)
            throws IOException, FailedRequest {
        sweep();
        if (jobs.values().stream().filter(TranslationJob::isOpen).count() >= MOST_OPEN) {
            throw new FailedRequest(
                    429,
                    "%d translations wait already - they are done one by one - try again later"
                            .formatted(MOST_OPEN));
        }
        String id = Randoms.id();
        TranslationJob job = new TranslationJob(folder.resolve(id), model, direction);
        Files.createDirectories(job.in());
        try {
            filling.into(job.in());
        } catch (IOException | FailedRequest refused) {
            job.delete();
            throw refused;
        }
        jobs.put(id, job);
        worker.execute(() -> work(id));
        return id;
    }

    private void work(String id) {
        TranslationJob job = jobs.get(id);
        if (job != null) {
            job.run();
        }
    }

    private void sweep() {
        Instant old = Instant.now().minus(KEPT);
        for (Map.Entry<String, TranslationJob> entry : jobs.entrySet()) {
            if (!entry.getValue().isOpen() && entry.getValue().used().isBefore(old)) {
                remove(entry.getKey());
            }
        }
    }

    Optional<TranslationJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /// Forgets a job; its files are deleted when the worker is free, and with the server anyway.
    void remove(String id) {
        TranslationJob job = jobs.remove(id);
        if (job != null) {
            worker.execute(job::delete);
        }
    }

    /// Ends what runs at its next step, and deletes all. What has not ended by then may leave
    /// files.
    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        try {
            worker.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        FolderTree.delete(folder);
    }
}
