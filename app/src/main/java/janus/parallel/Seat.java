package janus.parallel;

import janus.tensor.Device;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a worker computes, as far as its exchange depends on it.
///
/// @param device as libtorch writes it
/// @param gpu which GPU of which machine that is, the same for all workers on it; empty where it is
///   none
/// @param obstacle why NCCL can't be loaded there, one line; empty where it can
record Seat(String device, String gpu, String obstacle) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /// The seat of this process, which computes on `device`.
    static Seat of(Device device) {
        return device.isGpu()
                ? new Seat(
                        device.name(),
                        machine() + " " + number(device, System.getenv("CUDA_VISIBLE_DEVICES")),
                        Nccl.obstacle().orElse(""))
                : new Seat(device.name(), "", "");
    }

    /// Which of the machine's GPUs `device` is, when the process sees `visible` ones.
    static String number(Device device, @Nullable String visible) {
        String own = device.name().substring(device.name().indexOf(':') + 1);
        if (visible == null || visible.isBlank()) {
            return own;
        }
        List<String> seen = List.of(visible.split(",", -1));
        int at = Integer.parseInt(own);
        return at < seen.size() ? seen.get(at).strip() : own;
    }

    /// What tells this machine from others: its name and, where the system has one, the number of
    /// its start, by which NCCL itself tells them apart.
    private static String machine() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return Files.exists(BOOT) ? name + " " + Files.readString(BOOT).strip() : name;
        } catch (IOException nameless) {
            return "";
        }
    }

    /// For the board.
    String written() {
        return String.join("\n", device, gpu, obstacle);
    }

    static Seat read(String written) {
        String[] lines = written.split("\n", -1);
        return new Seat(lines[0], lines[1], lines[2]);
    }
}
