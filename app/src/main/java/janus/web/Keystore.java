package janus.web;

import io.javalin.config.JettyConfig;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A file with the server's certificate and key, PKCS #12 or JKS.
///
/// @param file the keystore
/// @param password of it
public record Keystore(Path file, String password) {
    /// Does not tell the password.
    @Override
    public String toString() {
        return "Keystore[" + file + "]";
    }

    void configure(JettyConfig jetty, JanusServer.Offer offer) {
        jetty.addConnector((server, http) -> connector(server, http, offer));
    }

    private ServerConnector connector(
            Server server, HttpConfiguration http, JanusServer.Offer offer) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(file.toUri().toString());
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(
                new SecureRequestCustomizer(false)); // addresses have no names to check
        ServerConnector connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                        new HttpConnectionFactory(secure));
        connector.setHost(offer.host());
        connector.setPort(offer.port());
        return connector;
    }
}
