package janus.cli;

import janus.tensor.Device;
import janus.tensor.Libtorch;
import janus.work.Version;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/// What `janus --version` prints; where libtorch can't be loaded it says so and prints the rest.
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "janus " + Version.current(),
            "JDK " + System.getProperty("java.runtime.version"),
            "libtorch " + Libtorch.version(),
            "devices " + devices()
        };
    }

    private static String devices() {
        try {
            return Device.all().stream().map(Device::name).collect(Collectors.joining(", "));
        } catch (LinkageError unlinked) {
            return "none: " + Failures.sentence(unlinked);
        }
    }
}
