package janus.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import janus.store.ReaderRow;
import janus.study.OpenStudy;
import janus.study.ReaderPass;
import janus.study.Reading;
import janus.study.ReadingRequest;
import janus.study.ReadingView;
import janus.study.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What readers ask for. Nothing that is sent names a condition, a file or an id that lasts.
final class ReaderRoutes {
    private static final String COOKIE = "janus_reader";

    private final Reading reading;
    private final ReaderPass passes;
    private final Cookies cookies;
    private final Changes changes;

    ReaderRoutes(OpenStudy study, Cookies cookies, Changes changes) {
        this.reading = new Reading(study);
        this.passes = new ReaderPass(study);
        this.cookies = cookies;
        this.changes = changes;
    }

    void add(RoutesConfig routes) {
        routes.get("/r/{token}", this::join);
        routes.get("/api/reading", this::standing);
        routes.get("/api/reading/current", this::current);
        routes.get("/api/images/{image}", this::image);
        routes.post("/api/reading/calibration", this::calibrate);
        routes.post("/api/reading/shown", this::shown);
        routes.post("/api/reading/answers", this::answer);
    }

    private void join(Context context) throws FailedRequest {
        Optional<String> pass = passes.of(context.pathParam("token"));
        if (pass.isEmpty()) {
            context.status(404);
            context.contentType("text/html; charset=utf-8");
            context.result(
                    "<!doctype html><html lang=\"en\"><title>Unknown link</title><p>This link is"
                            + " not known. It may have been replaced by a newer one: ask whoever"
                            + " invited you.</p></html>");
            return;
        }
        cookies.set(context, COOKIE, pass.get(), ReaderPass.LASTS.toSeconds());
        context.redirect("/read");
    }

    private ReaderRow reader(Context context) throws FailedRequest {
        return passes.reader(Cookies.get(context, COOKIE))
                .orElseThrow(() ->
                        new FailedRequest(
                                401,
                                "you are not signed in as a reader, or that has ended - answers"
                                        + " must be yours - open your personal link again"));
    }

    private ReaderRow changing(Context context) throws FailedRequest {
        ReaderRow reader = reader(context);
        String said = context.header("X-CSRF-Token");
        if (said == null || !passes.isCsrf(Cookies.get(context, COOKIE), said)) {
            throw new FailedRequest(
                    403,
                    "the request does not come from your page - another page may have sent it -"
                            + " load the page anew");
        }
        return reader;
    }

    private void standing(Context context) throws FailedRequest {
        ReaderRow reader = reader(context);
        Json.send(context, reading.standing(reader, passes.csrf(Cookies.get(context, COOKIE))));
    }

    private void current(Context context) throws FailedRequest {
        Optional<ReadingView.Presentation> current = reading.current(reader(context));
        if (current.isPresent()) {
            Json.send(context, current.get());
        } else {
            context.status(204);
        }
    }

    private void image(Context context) throws FailedRequest, IOException {
        Path file =
                reading.image(reader(context), context.pathParam("image"))
                        .orElseThrow(() ->
                                new FailedRequest(
                                        404,
                                        "there is no such image, or it is not yours to judge now -"
                                                + " load the page anew"));
        context.contentType("application/octet-stream");
        context.result(Files.readAllBytes(file));
    }

    private void calibrate(Context context) throws FailedRequest, Refused {
        ReaderRow reader = changing(context);
        reading.calibrate(reader, Json.read(context, ReadingRequest.Calibration.class));
        changes.happened();
        context.status(204);
    }

    private void shown(Context context) throws FailedRequest, Refused {
        ReaderRow reader = changing(context);
        reading.shown(reader, Json.read(context, ReadingRequest.Shown.class).presentation());
        context.status(204);
    }

    private void answer(Context context) throws FailedRequest, Refused {
        ReaderRow reader = changing(context);
        ReadingView.Saved saved =
                reading.answer(reader, Json.read(context, ReadingRequest.Answers.class));
        changes.happened();
        Json.send(context, saved);
    }
}
