package janus.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import janus.study.Export;
import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Ownership;
import janus.study.Refused;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// What the owner of a study asks for.
final class OwnerRoutes {
    static final String COOKIE = "janus_owner";
    private static final String OWNER = "owner";
    private static final int TOO_MANY = 429;

    private final OpenStudy study;
    private final Ownership ownership;
    private final Cookies cookies;
    private final Changes changes;
    private final OwnerSessions sessions = new OwnerSessions(InstantSource.system());
    private final SigninLimit limit = new SigninLimit(InstantSource.system());
    private final Semaphore hashing = new Semaphore(2); // each takes 19 MiB and a core

    OwnerRoutes(OpenStudy study, Cookies cookies, Changes changes) {
        this.study = study;
        this.ownership = new Ownership(study);
        this.cookies = cookies;
        this.changes = changes;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/owner/signin", this::signIn);
        routes.post("/api/owner/signout", this::signOut);
        routes.get("/api/owner", context -> Json.send(context, overview(context)));
        routes.sse("/api/owner/events", this::follow);
        routes.post("/api/owner/readers", this::invite);
        routes.post("/api/owner/readers/{id}/link", this::link);
        routes.post("/api/owner/close", context -> change(context, () -> study.end(OWNER)));
        routes.post("/api/owner/open", context -> change(context, () -> study.reopen(OWNER)));
        routes.get("/api/owner/answers.csv", context -> csv(context, Export::answers));
        routes.get("/api/owner/marks.csv", context -> csv(context, Export::marks));
        routes.get("/api/owner/audit.csv", context -> csv(context, Export::audit));
    }

    private record Signin(@Nullable String password) {}

    private record Invitee(@Nullable String name) {}

    private void signIn(Context context) throws FailedRequest {
        String password = Json.read(context, Signin.class).password();
        String address = context.req().getRemoteAddr();
        if (!limit.mayTry(address) || !hashing.tryAcquire()) {
            throw new FailedRequest(
                    TOO_MANY,
                    "too many tries - passwords must not be guessed - wait a little, then try"
                            + " again");
        }
        try {
            if (password == null || !ownership.isPassword(password)) {
                limit.failed(address);
                ownership.log(OWNER, "sign-in refused");
                throw new FailedRequest(
                        401, "the password is wrong - the page is the owner's - try again");
            }
        } finally {
            hashing.release();
        }
        limit.succeeded(address);
        ownership.log(OWNER, "signed in");
        String id = sessions.begin();
        cookies.set(context, COOKIE, id, OwnerSessions.LONGEST.toSeconds());
        Json.send(context, Map.of("csrf", sessions.use(id).orElseThrow()));
    }

    private void signOut(Context context) throws FailedRequest {
        changing(context);
        sessions.end(Cookies.get(context, COOKIE));
        cookies.set(context, COOKIE, "", 0);
        ownership.log(OWNER, "signed out");
        context.status(204);
    }

    /// What the owner's pages must say to change something.
    private String owner(Context context) throws FailedRequest {
        return sessions.use(Cookies.get(context, COOKIE))
                .orElseThrow(() ->
                        new FailedRequest(
                                401,
                                "you are not signed in, or that has ended - only the owner may -"
                                        + " sign in"));
    }

    private void changing(Context context) throws FailedRequest {
        if (!owner(context).equals(context.header("X-CSRF-Token"))) {
            throw new FailedRequest(
                    403,
                    "the request does not come from your page - another page may have sent it -"
                            + " load the page anew");
        }
    }

    /// Lets only the owner through, and only from an own page where something is changed.
    void check(Context context) throws FailedRequest {
        if (context.req().getMethod().equals("GET")) {
            owner(context);
        } else {
            changing(context);
        }
    }

    private Ownership.Overview overview(Context context) throws FailedRequest {
        return ownership.overview(owner(context));
    }

    private void follow(SseClient page) {
        String id = Cookies.get(page.ctx(), COOKIE);
        changes.follow(
                page,
                () ->
                        sessions.look(id)
                                .map(csrf -> Json.text(ownership.overview(csrf)))
                                .orElse(""));
    }

    private void invite(Context context) throws FailedRequest, Refused {
        changing(context);
        String name = Json.read(context, Invitee.class).name();
        tell(context, new Invitations(study).invite(name == null ? "" : name, OWNER));
    }

    private void link(Context context) throws FailedRequest, Refused {
        changing(context);
        tell(context, new Invitations(study).link(context.pathParam("id"), OWNER));
    }

    private void tell(Context context, Invitations.Invited invited) {
        changes.happened();
        String link =
                "%s://%s/r/%s".formatted(context.scheme(), context.header("Host"), invited.token());
        Json.send(context, Map.of("id", invited.id(), "name", invited.name(), "link", link));
    }

    private void change(Context context, Runnable change) throws FailedRequest {
        changing(context);
        change.run();
        changes.happened();
        Json.send(context, overview(context));
    }

    private interface Table {
        String of(Export export) throws IOException;
    }

    private void csv(Context context, Table table) throws FailedRequest, IOException {
        owner(context);
        String text = table.of(new Export(study));
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment");
        context.result(text);
    }
}
