package janus.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The pages, as they lie in the jar: one page for all addresses, and what it consists of.
final class PageRoutes {
    private static final String FOLDER = "/janus/web/pages/";
    private static final Pattern PLAIN =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("woff2", "font/woff2"));

    private final Class<?> owner;
    private final Map<String, PageFile> kept = new ConcurrentHashMap<>(); // no more than there are

    /// Pages that lie beside the resources of `owner`'s jar.
    PageRoutes(Class<?> owner) {
        this.owner = owner;
    }

    void add(RoutesConfig routes) {
        for (String page : new String[] {"/", "/read", "/translate"}) {
            routes.get(page, this::page);
        }
        routes.get("/<file>", this::file);
    }

    private void page(Context context) throws FailedRequest, IOException {
        send(
                context,
                "index.html",
                new FailedRequest(
                        503,
                        "this Janus was built without its pages - there is nothing to show - build"
                                + " it from a checkout that has app/src/main/resources/janus/web/pages"
                                + " (npm run build in pages/)"));
    }

    private void file(Context context) throws FailedRequest, IOException {
        send(
                context,
                context.pathParam("file"),
                new FailedRequest(
                        404, "there is nothing here - the address may be mistyped - begin at /"));
    }

    private void send(Context context, String name, FailedRequest otherwise)
            throws FailedRequest, IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || !PLAIN.matcher(name).matches()) {
            throw otherwise;
        }
        PageFile file = kept.get(name);
        if (file == null) {
            try (InputStream in = owner.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw otherwise;
                }
                file = new PageFile(type, in.readAllBytes());
                kept.put(name, file);
            }
        }
        file.send(context);
    }
}
