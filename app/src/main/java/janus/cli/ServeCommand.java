package janus.cli;

import janus.study.OpenStudy;
import janus.study.Ownership;
import janus.web.JanusServer;
import janus.web.Keystore;
import janus.web.ServedModel;
import janus.work.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `janus serve`: reader studies and translations in a browser.
@Command(
        name = "serve",
        description = {
            "Serve a reader study to its readers and its owner, and translations, in a browser.",
            "Prints an address, which Ctrl-C ends. Listens to this machine only unless --host names"
                    + " another address."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65535;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description = "Study folder (janus study create).")
    private @Nullable Path study;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port, or 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen at; 0.0.0.0 is all of this machine's (default:"
                            + " ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Certificate and key for https, PKCS #12 or JKS.")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "File with the keystore's password in its first line.")
    private @Nullable Path keystorePassword;

    @Option(
            names = "--allow-plain-http",
            description =
                    "Listen to other machines without TLS: everyone on the way can read images,"
                            + " answers and passwords.")
    private boolean plain;

    @Option(
            names = "--model",
            paramLabel = "NAME=RUN|FILE",
            description =
                    "A model for the translation page: a Run folder or a .safetensors file of one. Again for each.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> models = List.of();

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        if (study == null) {
            serve(Optional.empty());
            return 0;
        }
        try (OpenStudy open = options.open(study)) {
            if (!new Ownership(open).hasPassword()) {
                hint(
                        "No password is set, so nobody can sign in as the owner: janus study password %s"
                                .formatted(study));
            }
            serve(Optional.of(open));
        }
        return 0;
    }

    private void check() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw wrong(
                    "--port %d is no port - they go up to 65535 - leave it out for 8080"
                            .formatted(port));
        }
        if ((keystore == null) != (keystorePassword == null)) {
            throw wrong(
                    "--tls-keystore and --tls-password-file go together - one of them is missing -"
                            + " give both");
        }
        boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
        if (!loopback && keystore == null && !plain) {
            throw wrong(
                    "--host %s lets other machines in without TLS - everyone on the way could read images and passwords - give --tls-keystore, or --allow-plain-http where a proxy does it"
                            .formatted(host));
        }
        if (!loopback && study == null) {
            throw wrong(
                    "--host %s lets other machines in and without a study there is no owner to sign in - anyone could translate here - give --study, or leave --host away"
                            .formatted(host));
        }
    }

    private void serve(Optional<OpenStudy> open) throws IOException, InterruptedException {
        List<ServedModel> served = new ArrayList<>();
        for (String model : models) {
            served.add(ServedModel.of(model));
        }
        JanusServer.Offer offer =
                new JanusServer.Offer(
                        host, port, tls(), open, served, ServeCommand.class, this::fault);
        try (JanusServer server = JanusServer.start(offer)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end"));
            PrintWriter out = known().commandLine().getOut();
            out.println(server.address());
            out.flush();
            hint("Ctrl-C ends it.");
            new CountDownLatch(1).await(); // until the process is ended
        }
    }

    private void end(JanusServer server) {
        try {
            server.close();
        } catch (IOException left) {
            hint("janus: " + Failures.sentence(left));
        }
    }

    private Optional<Keystore> tls() throws IOException {
        if (keystore == null || keystorePassword == null) {
            return Optional.empty();
        }
        String password =
                Files.readAllLines(InputFile.of(keystorePassword)).stream()
                        .findFirst()
                        .orElse("")
                        .strip();
        return Optional.of(new Keystore(keystore, password));
    }

    private void fault(String path, Exception failure) {
        hint("janus: at " + FileFailures.visible(path) + ": " + Failures.sentence(failure));
    }

    private void hint(String sentence) {
        PrintWriter hints = known().commandLine().getErr();
        hints.println(sentence);
        hints.flush();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(known().commandLine(), sentence);
    }

    private CommandSpec known() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
