package janus.web;

import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import janus.study.PageImage;
import janus.volume.Direction;
import janus.volume.Modality;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// What the translation page asks for.
final class TranslationRoutes {
    private static final long MOST_MIB = 1024; // of an upload
    private static final int MOST_FILES = 2000;

    private final List<ServedModel> models;
    private final TranslationQueue queue;
    private final Entry entry;

    /// Who may translate.
    interface Entry {
        /// Lets who asks through.
        ///
        /// @throws FailedRequest when who asks may not
        void check(Context context) throws FailedRequest;
    }

    TranslationRoutes(List<ServedModel> models, TranslationQueue queue, Entry entry) {
        this.models = List.copyOf(models);
        this.queue = queue;
        this.entry = entry;
    }

    void limit(JettyConfig jetty) {
        jetty.multipartConfig.cacheDirectory(queue.folder().toString());
        jetty.multipartConfig.maxFileSize(MOST_MIB, SizeUnit.MB);
        jetty.multipartConfig.maxTotalRequestSize(MOST_MIB, SizeUnit.MB);
        jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    }

    void add(RoutesConfig routes) {
        routes.before("/api/models", entry::check);
        routes.before("/api/translations", entry::check);
        routes.before("/api/translations/*", entry::check);
        routes.get("/api/models", context -> Json.send(context, models()));
        routes.post("/api/translations", this::start);
        routes.get("/api/translations/{id}", context -> Json.send(context, job(context).view()));
        routes.get("/api/translations/{id}/source", c -> image(c, job(c).source()));
        routes.get("/api/translations/{id}/synthetic", c -> image(c, job(c).synthetic()));
        routes.get("/api/translations/{id}/result", this::result);
        routes.delete("/api/translations/{id}", this::remove);
    }

    private record ModelLine(String name, List<String> directions, String about) {}

    private List<ModelLine> models() {
        return models.stream()
                .map(it ->
                        new ModelLine(
                                it.name(),
                                it.directions().stream().map(ServedModel::code).toList(),
                                it.about()))
                .toList();
    }

    private void start(Context context) throws IOException, FailedRequest {
        if (context.req().getContentLengthLong() > MOST_MIB << 20) {
            throw tooLong();
        }
        List<UploadedFile> files;
        try {
            files = context.uploadedFiles("files");
        } catch (RuntimeException refused) { // Jetty ends an upload that grows too long
            throw tooLong();
        }
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new FailedRequest(
                    400,
                    "%d files were sent - a NIfTI or a picture is one, a DICOM series at most %d - choose again"
                            .formatted(files.size(), MOST_FILES));
        }
        Direction direction = direction(context);
        ServedModel model = model(context, direction);
        String id = queue.add(model, direction, folder -> keep(files, folder));
        context.status(202);
        Json.send(context, Map.of("id", id));
    }

    private static FailedRequest tooLong() {
        return new FailedRequest(
                413,
                "the upload is longer than %d MiB or was cut off - it can't be received - send one image"
                        .formatted(MOST_MIB));
    }

    private static Direction direction(Context context) throws FailedRequest {
        return switch (String.valueOf(context.formParam("to"))) {
            case "ct" -> Direction.to(Modality.CT);
            case "mr" -> Direction.to(Modality.MR);
            default ->
                    throw new FailedRequest(
                            400,
                            "it is not said what to make - there are two ways - choose ct or mr");
        };
    }

    private ServedModel model(Context context, Direction direction) throws FailedRequest {
        String name = context.formParam("model");
        return models.stream()
                .filter(it -> it.name().equals(name) && it.directions().contains(direction))
                .findFirst()
                .orElseThrow(() ->
                        new FailedRequest(
                                400,
                                "no model of that name translates that way - the page may be old - load it anew"));
    }

    /// Keeps files under harmless names: those of uploads may be paths.
    private static void keep(List<UploadedFile> files, Path folder) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            String last = files.get(i).filename().replaceFirst("(?s).*[/\\\\]", "");
            String plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
            String kept = plain.substring(Math.max(0, plain.length() - 80));
            String name = files.size() == 1 ? kept : "%05d-%s".formatted(i, kept);
            try (InputStream in = files.get(i).content()) {
                Files.copy(in, folder.resolve(name.isEmpty() ? "upload" : name));
            }
        }
    }

    private TranslationJob job(Context context) throws FailedRequest {
        return queue.find(context.pathParam("id")).orElseThrow(TranslationRoutes::none);
    }

    private static FailedRequest none() {
        return new FailedRequest(
                404,
                "there is no such translation, or not yet - it may be deleted - start it again");
    }

    private static void image(Context context, @Nullable PageImage image) throws FailedRequest {
        if (image == null) {
            throw none();
        }
        context.contentType("application/octet-stream");
        context.result(image.bytes());
    }

    private void result(Context context) throws FailedRequest, IOException {
        Path result = job(context).result();
        if (result == null) {
            throw none();
        }
        boolean series = Files.isDirectory(result);
        context.contentType(series ? "application/zip" : "application/octet-stream");
        context.header(
                "Content-Disposition",
                String.format(
                        Locale.ROOT,
                        "attachment; filename=\"%s%s\"",
                        result.getFileName(),
                        series ? ".zip" : ""));
        if (series) {
            zip(result, context.res().getOutputStream());
        } else {
            Files.copy(result, context.res().getOutputStream());
        }
    }

    private static void zip(Path folder, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void remove(Context context) throws FailedRequest {
        job(context);
        queue.remove(context.pathParam("id"));
        context.status(204);
    }
}
