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
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;

/// The server behind `janus serve`: a reader study for its readers and its owner, and translations.
public final class JanusServer implements AutoCloseable {
    private final Javalin javalin;
    private final Parts parts;
    private final URI address;

    private JanusServer(Javalin javalin, Parts parts, URI address) {
        this.javalin = javalin;
        this.parts = parts;
        this.address = address;
    }

    /// What lives as long as the server.
    private record Parts(Guard guard, Changes changes, TranslationQueue queue) {
        void close() throws IOException {
            changes.close();
            queue.close();
        }
    }

    /// What to serve, and where.
    ///
    /// @param host name or address to listen at
    /// @param port or 0 for any free one
    /// @param keystore for TLS
    /// @param study if any
    /// @param models for the translation page
    /// @param pages a class of the jar with the pages
    /// @param faults who is told of failures that are Janus's own
    public record Offer(
            String host,
            int port,
            Optional<Keystore> keystore,
            Optional<OpenStudy> study,
            List<ServedModel> models,
            Class<?> pages,
            Faults faults) {
        /// Keeps a copy of the list.
        public Offer {
            models = List.copyOf(models);
        }

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
        Parts parts =
                new Parts(new Guard(offer.loopback(), tls), new Changes(), new TranslationQueue());
        Javalin javalin = Javalin.create(config -> configure(config, offer, parts));
        try {
            if (tls) {
                javalin.start();
            } else {
                javalin.start(offer.host(), offer.port());
            }
        } catch (JavalinBindException refused) {
            parts.close();
            throw new IOException(
                    "port %d at %s can't be used - another program has it, or it needs more rights - name another with --port, from 1024 on"
                            .formatted(offer.port(), offer.host()),
                    refused);
        }
        String host = offer.host().contains(":") ? "[" + offer.host() + "]" : offer.host();
        URI address =
                URI.create("%s://%s:%d/".formatted(tls ? "https" : "http", host, javalin.port()));
        return new JanusServer(javalin, parts, address);
    }

    private static void configure(JavalinConfig config, Offer offer, Parts parts) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE; // lengths would tell
        config.jetty.modifyHttpConfiguration(JanusServer::quiet);
        offer.keystore().ifPresent(keystore -> keystore.configure(config.jetty, offer));
        config.routes.before(parts.guard()::check);
        config.routes.exception(
                FailedRequest.class,
                (failed, context) -> Json.fail(context, failed.status(), message(failed)));
        config.routes.exception(
                Refused.class,
                (refused, context) -> Json.fail(context, status(refused), message(refused)));
        config.routes.exception(
                Exception.class, (failure, context) -> tell(offer.faults(), failure, context));
        addRoutes(config, offer, parts);
    }

    private static void addRoutes(JavalinConfig config, Offer offer, Parts parts) {
        Cookies cookies = new Cookies(offer.keystore().isPresent());
        TranslationRoutes.Entry entry = _ -> {}; // this machine's own pages only
        if (offer.study().isPresent()) {
            OpenStudy study = offer.study().get();
            new ReaderRoutes(study, cookies, parts.changes()).add(config.routes);
            OwnerRoutes owner = new OwnerRoutes(study, cookies, parts.changes());
            owner.add(config.routes);
            entry = owner::check;
        } else {
            config.routes.get("/api/owner", context -> context.status(204)); // nobody to be
        }
        TranslationRoutes translations =
                new TranslationRoutes(offer.models(), parts.queue(), entry);
        translations.limit(config.jetty);
        translations.add(config.routes);
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
    public void close() throws IOException {
        parts.changes().close(); // first: Javalin never ends with a page that still listens
        javalin.stop();
        parts.queue().close();
    }
}
