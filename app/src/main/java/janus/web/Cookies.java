package janus.web;

import io.javalin.http.Context;

/// Cookies that scripts can't read and other sites can't send.
final class Cookies {
    private final boolean tls;

    Cookies(boolean tls) {
        this.tls = tls;
    }

    void set(Context context, String name, String value, long seconds) {
        context.res()
                .addHeader(
                        "Set-Cookie",
                        "%s=%s; Path=/; HttpOnly; SameSite=Strict; Max-Age=%d%s"
                                .formatted(name, value, seconds, tls ? "; Secure" : ""));
    }

    static String get(Context context, String name) {
        String value = context.cookie(name);
        return value == null ? "" : value;
    }
}
