package janus.web;

import com.google.errorprone.annotations.MustBeClosed;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import janus.study.OpenStudy;
import janus.study.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;

/// The server behind `janus serve`: a reader study for its readers and its owner, and translations.
public final class JanusServer implements AutoCloseable {
    private final Javalin javalin;
    private final Changes changes;
    private final URI address;

    private JanusServer(Javalin javalin, Changes changes, URI address) {
        this.javalin = javalin;
        this.changes = changes;
        this.address = address;
    }

    /// What to serve, and where.
    ///
    /// @param host name or address to listen at
    /// @param port or 0 for any free one
    /// @param keystore for TLS
    /// @param study if any
    /// @param pages a class of the jar with the pages
    /// @param faults who is told of failures that are Janus's own
    public record Offer(
            String host,
            int port,
            Optional<Keystore> keystore,
            Optional<OpenStudy> study,
            Class<?> pages,
            Faults faults) {
        boolean loopback() throws IOException {
            return InetAddress.getByName(host).isLoopbackAddress();
        }
    }

    /// Is told of failures that are Janus's own.
    public interface Faults {
        /// `failure` happened at a request for `path`.
        void tell(String path, Exception failure);
    }

    /// Serves `offer` until it is closed.
    ///
    /// @throws IOException when the port is taken, the host unknown or the keystore won't do
    @MustBeClosed
    public static JanusServer start(Offer offer) throws IOException {
        boolean tls = offer.keystore().isPresent();
        Guard guard = new Guard(offer.loopback(), tls);
        Changes changes = new Changes();
        Javalin javalin = Javalin.create(config -> configure(config, offer, guard, changes));
        try {
            if (tls) {
                javalin.start();
            } else {
                javalin.start(offer.host(), offer.port());
            }
        } catch (JavalinBindException refused) {
            changes.close();
            throw new IOException(
                    "port %d at %s can't be used - another program has it, or it needs more rights - name another with --port, from 1024 on"
                            .formatted(offer.port(), offer.host()),
                    refused);
        }
        String host = offer.host().contains(":") ? "[" + offer.host() + "]" : offer.host();
        URI address =
                URI.create("%s://%s:%d/".formatted(tls ? "https" : "http", host, javalin.port()));
        return new JanusServer(javalin, changes, address);
    }

    private static void configure(JavalinConfig config, Offer offer, Guard guard, Changes changes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyHttpConfiguration(JanusServer::quiet);
        offer.keystore().ifPresent(keystore -> keystore.configure(config.jetty, offer));
        config.routes.before(guard::check);
        config.routes.exception(
                FailedRequest.class,
                (failed, context) -> Json.fail(context, failed.status(), message(failed)));
        config.routes.exception(
                Refused.class,
                (refused, context) -> Json.fail(context, status(refused), message(refused)));
        config.routes.exception(
                Exception.class, (failure, context) -> tell(offer.faults(), failure, context));
        Cookies cookies = new Cookies(offer.keystore().isPresent());
        offer.study()
                .ifPresent(study -> {
                    new ReaderRoutes(study, cookies, changes).add(config.routes);
                    new OwnerRoutes(study, cookies, changes).add(config.routes);
                });
        new PageRoutes(offer.pages()).add(config.routes);
    }

    private static void quiet(HttpConfiguration configuration) {
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static int status(Refused refused) {
        return switch (refused.reason()) {
            case WRONG -> 400;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
        };
    }

    private static void tell(Faults faults, Exception failure, Context context) {
        faults.tell(context.path(), failure);
        Json.fail(
                context,
                500,
                "Janus failed at this - nothing was kept of it - try again, and tell whoever runs the server");
    }

    /// Where it is.
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        changes.close();
        javalin.stop();
    }
}
