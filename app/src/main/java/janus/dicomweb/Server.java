package janus.dicomweb;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where an archive answers, and how it is spoken to.
///
/// @param base the address below which `/studies` and `/series` are, without a slash at its end
/// @param login shown to it
/// @param authority PEM file of the only certificates that its own may be signed by; empty for
///   those that Java trusts
public record Server(URI base, Login login, Optional<Path> authority) {
    /// The server at `address`, with no login and the certificates that Java trusts.
    ///
    /// @throws IllegalArgumentException when `address` is none of http or https, holds more than an
    ///   address, or is plain http to where `plain` forbids it
    public static Server of(String address, PlainHttp plain) {
        URI base = parse(address.replaceAll("/+$", ""));
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw notAnAddress();
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address of %s has a user in it - others can read command lines - give --user and --password-file instead"
                            .formatted(base.getHost()));
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of %s has a '?' or '#' - only the base of the DICOMweb service is needed - leave out what follows it"
                            .formatted(base.getHost()));
        }
        if (scheme.equals("http") && plain == PlainHttp.LOOPBACK && !isLoopback(base.getHost())) {
            throw new IllegalArgumentException(
                    "%s is not encrypted - everyone on the way could read images and passwords - use https, or --allow-plain-http in a closed network"
                            .formatted(base));
        }
        return new Server(base, new Login.Nobody(), Optional.empty());
    }

    /// This, shown `login`.
    public Server with(Login another) {
        return new Server(base, another, authority);
    }

    /// This, trusted only with a certificate signed by one in `pem`.
    public Server trusting(Path pem) {
        return new Server(base, login, Optional.of(pem));
    }

    /// The address of `path`, which begins with a slash and may have a query.
    URI at(String path) {
        return URI.create(base + path);
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException broken) {
            throw notAnAddress();
        }
    }

    /// Does not repeat it: a password may stand in it.
    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "the URL is no address of a web server - it has to begin with https:// or http:// and a host - give the base of the DICOMweb service, such as https://host/dicom-web");
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
