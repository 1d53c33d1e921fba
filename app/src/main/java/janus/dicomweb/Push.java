package janus.dicomweb;

import janus.dicom.DicomImages;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// STOW-RS: DICOM files into an archive, some at a time. To send what is there already does no
/// harm.
public final class Push {
    private static final int MOST_FILES = 25; // at once
    private static final long MOST_BYTES = 32 << 20; // at once, or one file

    private final Connection connection;
    private final Progress progress;

    private Push(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /// The DICOM files at `paths`: files, DICOMDIRs, folders with their subfolders.
    ///
    /// @throws IOException when there are none, one is damaged, or two are the same instance
    public static List<Outgoing> files(List<Path> paths) throws IOException {
        Map<Path, Outgoing> files = new LinkedHashMap<>();
        Map<String, Path> instances = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : DicomImages.files(path)) {
                Path real = file.toRealPath();
                if (files.containsKey(real)) {
                    continue;
                }
                Outgoing one = Outgoing.of(file);
                Path twin = instances.putIfAbsent(one.instance(), file);
                if (twin != null) {
                    throw new IOException(
                            "%s and %s have the same SOP Instance UID - an archive would keep one of them - leave out the other"
                                    .formatted(twin, file));
                }
                files.put(real, one);
            }
        }
        return List.copyOf(files.values());
    }

    /// Sends `files` to `server`.
    ///
    /// @return what it says of them
    /// @throws IOException when it can't be asked to the end, with how many were stored until then
    public static Receipt run(
            Server server, List<Outgoing> files, Patience patience, Progress progress)
            throws IOException {
        try (Connection connection = Connection.to(server, patience)) {
            return new Push(connection, progress).run(files);
        }
    }

    private Receipt run(List<Outgoing> files) throws IOException {
        Receipt receipt = Receipt.nothing();
        progress.started("push", files.size());
        try {
            int sent = 0;
            for (List<Outgoing> some : batches(files)) {
                receipt = receipt.plus(store(some, receipt));
                sent += some.size();
                progress.advanced(sent, "");
            }
        } finally {
            progress.finished();
        }
        return receipt;
    }

    private Receipt store(List<Outgoing> some, Receipt before) throws IOException {
        try {
            return connection.ask(
                    Ask.store(MultipartBody.of(some)), answer -> receipt(answer, some));
        } catch (IOException failed) {
            if (before.stored() == 0) {
                throw failed;
            }
            throw new IOException(
                    "%s (%d images were stored before; push them all again, that does no harm)"
                            .formatted(failed.getMessage(), before.stored()),
                    failed);
        }
    }

    private static Receipt receipt(Answer answer, List<Outgoing> some) throws IOException {
        JsonNode json;
        try {
            json = answer.json();
        } catch (Transient broken) {
            throw broken;
        } catch (IOException none) {
            if (answer.status() == 200) {
                return Receipt.all(some); // the status says so; some servers answer in XML
            }
            throw none;
        }
        return json.isMissingNode() && answer.status() == 200
                ? Receipt.all(some)
                : Receipt.of(new Attributes(json), some);
    }

    private static List<List<Outgoing>> batches(List<Outgoing> files) {
        List<List<Outgoing>> batches = new ArrayList<>();
        List<Outgoing> batch = new ArrayList<>();
        long bytes = 0;
        for (Outgoing file : files) {
            boolean full = batch.size() >= MOST_FILES || bytes + file.bytes() > MOST_BYTES;
            if (full && !batch.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(file);
            bytes += file.bytes();
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
