package janus.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Whose certificates are believed.
final class Trust {
    private Trust() {}

    /// TLS that believes only what the certificates in `pem` have signed.
    ///
    /// @throws IOException when the file can't be read or holds none
    static SSLContext in(Path pem) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate one : certificates(pem)) {
                store.setCertificateEntry("ca-" + count++, one);
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(
                    "%s can't be used for TLS (%s) - the connection would not be safe - give another --ca"
                            .formatted(pem, impossible.getMessage()),
                    impossible);
        }
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!all.isEmpty()) {
                return all;
            }
        } catch (CertificateException broken) { // the same to whoever has to mend it
        }
        throw new IOException(
                "%s holds no certificate - one in PEM (-----BEGIN CERTIFICATE-----) is needed - ask who runs the archive for the one of its authority"
                        .formatted(pem));
    }
}
