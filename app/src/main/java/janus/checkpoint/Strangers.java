package janus.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Networks that are often found beside the authors' ResNet generators and are none.
final class Strangers {
    /// A network, and the tensor name that gives it away.
    private record Sign(String network, Pattern name) {
        private static Sign of(String network, String name) {
            return new Sign(network, Pattern.compile(name));
        }
    }

    /// The first that fits counts. With batch norm the layers 2 and 6 of a block have weights too;
    /// with dropout the second convolution moves from 5 to 6.
    private static final List<Sign> SIGNS =
            List.of(
                    Sign.of("a pix2pix U-Net", "model\\.model\\..*"),
                    Sign.of("a generator of CUT with anti-aliasing", "model\\.\\d+\\.filt"),
                    Sign.of(
                            "a ResNet generator with batch norm or affine norm",
                            "model\\.\\d+\\.conv_block\\.[237]\\.(weight|bias)"),
                    Sign.of(
                            "a ResNet generator with dropout",
                            "model\\.\\d+\\.conv_block\\.6\\.(weight|bias)"),
                    Sign.of(
                            "a ResNet generator with zero or replication padding",
                            "model\\.\\d+\\.conv_block\\.[04]\\.(weight|bias)"));

    private static final Pattern BLOCK = Pattern.compile("model\\.\\d+\\.conv_block\\..*");
    private static final List<String> DOWN = List.of("model.1", "model.4", "model.7");
    private static final long PATCH_KERNEL = 4;

    private Strangers() {}

    /// Which of them `tensors` belong to, if any.
    static Optional<Architecture.Stranger> of(Map<String, NamedTensor> tensors) {
        for (Sign sign : SIGNS) {
            for (String name : tensors.keySet()) {
                if (sign.name.matcher(name).matches()) {
                    return stranger(sign.network, "it has a tensor " + name);
                }
            }
        }
        NamedTensor first = tensors.get("model.0.weight");
        if (first != null && first.shape().length == 4 && first.shape()[3] == PATCH_KERNEL) {
            return stranger("a PatchGAN discriminator", "model.0.weight has 4x4 kernels");
        }
        if (tensors.keySet().stream().noneMatch(name -> BLOCK.matcher(name).matches())) {
            return stranger(
                    "an unknown network", "it has no residual blocks named model.10.conv_block");
        }
        if (DOWN.stream().allMatch(name -> tensors.containsKey(name + ".weight"))
                && DOWN.stream().noneMatch(name -> tensors.containsKey(name + ".bias"))) {
            return stranger(
                    "a ResNet generator without instance norm", "its convolutions have no bias");
        }
        return Optional.empty();
    }

    private static Optional<Architecture.Stranger> stranger(String network, String why) {
        return Optional.of(new Architecture.Stranger(network, why));
    }
}
