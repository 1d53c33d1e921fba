package janus.cli;

import janus.dicomweb.Login;
import janus.dicomweb.PlainHttp;
import janus.dicomweb.Server;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a DICOMweb server is spoken to. No option takes a secret itself, since others can read
/// command lines, and none leaves certificates unchecked.
final class ServerOptions {
    private static final String TOKEN = "JANUS_DICOMWEB_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is a bearer token (default: the variable JANUS_DICOMWEB_TOKEN, if set).")
    private @Nullable Path token;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Log in with this name and a password.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of --user.")
    private @Nullable Path password;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "PEM file of the certificate authority that signed the server's certificate (default: those that Java trusts).")
    private @Nullable Path authority;

    @Option(
            names = "--allow-plain-http",
            description =
                    "Allow http:// to other machines: everyone on the way can read images and passwords.")
    private boolean plain;

    /// The server at `address`.
    ///
    /// @throws IOException when a file with a secret can't be read
    /// @throws IllegalArgumentException when the address or what is given to log in won't do
    Server server(String address) throws IOException {
        Server server =
                Server.of(address, plain ? PlainHttp.ANYWHERE : PlainHttp.LOOPBACK).with(login());
        return authority == null ? server : server.trusting(authority);
    }

    private Login login() throws IOException {
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "--user and --password-file go together - one of them is missing - give both");
        }
        if (user != null && password != null) {
            if (token != null) {
                throw new IllegalArgumentException(
                        "--token-file and --user are two ways to log in - only one can be used - leave out the other");
            }
            return new Login.Password(user, Login.secret(password));
        }
        if (token != null) {
            return new Login.Token(Login.secret(token));
        }
        String variable = System.getenv(TOKEN);
        return variable == null || variable.isBlank()
                ? new Login.Nobody()
                : new Login.Token(variable.strip());
    }
}
