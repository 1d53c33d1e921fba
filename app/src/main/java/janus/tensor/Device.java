package janus.tensor;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.global.torch;

/// Where tensors live and are computed.
///
/// @param name as libtorch writes it: `cpu`, `cuda:0`, ...
public record Device(String name) {
    public static final Device CPU = new Device("cpu");

    /// All devices of this machine that the natives on the class path can use, CPU first.
    public static List<Device> all() {
        List<Device> devices = new ArrayList<>(List.of(CPU));
        for (long gpu = 0; gpu < torch.getNumGPUs(); gpu++) {
            devices.add(new Device("cuda:" + gpu));
        }
        return devices;
    }

    /// The first GPU if there is one, else the CPU.
    public static Device best() {
        return best(0);
    }

    /// The GPU for worker `rank` of several on this machine, who take turns; the CPU where there is
    /// none.
    private static Device best(int rank) {
        List<Device> all = all();
        return all.size() > 1 ? all.get(1 + rank % (all.size() - 1)) : CPU;
    }

    /// The device called `name`; `auto` is [#best()].
    ///
    /// @throws IllegalArgumentException when this machine has no such device
    public static Device of(String name) {
        return of(name, 0);
    }

    /// Likewise for worker `rank`, whose `auto` is a GPU of its own as far as there are any.
    public static Device of(String name, int rank) {
        if (name.equals("auto")) {
            return best(rank);
        }
        Device device = new Device(name.equals("cuda") ? "cuda:0" : name);
        if (!all().contains(device)) {
            throw new IllegalArgumentException(
                    "device '%s' is not on this machine - only %s can compute here - choose one of these, or put the -gpu natives on the class path"
                            .formatted(name, all().stream().map(Device::name).toList()));
        }
        return device;
    }

    /// Whether it is a GPU.
    public boolean isGpu() {
        return !equals(CPU);
    }

    /// libtorch's object for this device; belongs to the current `PointerScope`.
    public org.bytedeco.pytorch.Device toNative() {
        return new org.bytedeco.pytorch.Device(name);
    }
}
