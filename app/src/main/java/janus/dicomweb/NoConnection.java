package janus.dicomweb;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why there is no answer.
final class NoConnection {
    private NoConnection() {}

    /// What `failure` means: [Transient] where asking again may help.
    static IOException of(Server server, IOException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            IOException lasting = lasting(server, at);
            if (lasting != null) {
                lasting.initCause(failure);
                return lasting;
            }
        }
        return switch (failure) {
            case SSLException tls -> noTls(server, tls);
            case HttpTimeoutException _ ->
                    new Transient("%s does not answer in time".formatted(server));
            case ConnectException refused ->
                    new Transient("%s cannot be reached (%s)".formatted(server, reason(refused)));
            default -> new Transient("%s broke off (%s)".formatted(server, reason(failure)));
        };
    }

    private static @Nullable IOException lasting(Server server, Throwable at) {
        return switch (at) {
            case GeneralSecurityException wrong -> certificate(server, wrong);
            case UnresolvedAddressException _ -> unknown(server);
            case UnknownHostException _ -> unknown(server);
            default -> null;
        };
    }

    private static IOException certificate(Server server, Throwable wrong) {
        return new IOException(
                "%s shows a certificate that can't be trusted (%s) - whoever answers may be someone else - give the certificate of the archive's authority with --ca, or the name that the certificate is for"
                        .formatted(server, reason(wrong)));
    }

    private static IOException noTls(Server server, Throwable failure) {
        return new IOException(
                "%s can't agree on TLS (%s) - perhaps it speaks plain http there - check scheme and port of the URL"
                        .formatted(server, reason(failure)),
                failure);
    }

    private static IOException unknown(Server server) {
        return new IOException(
                "%s can't be found - its name is unknown here - check the URL and the network"
                        .formatted(server));
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        if (message == null && failure instanceof ConnectException) {
            return "nobody listens there";
        }
        return message == null
                ? failure.getClass().getSimpleName().replace("Exception", "")
                : message.lines().findFirst().orElse("");
    }
}
