package janus.network;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The three parts of a ResNet generator (zhu2017, appendix 7.2), from the input to the output.
public enum GeneratorStage {
    /// The 7x7 convolution at the entry and the two with stride 2.
    ENCODER,
    /// The residual blocks.
    BLOCKS,
    /// The two transposed convolutions and the 7x7 convolution at the exit.
    DECODER;

    /// The name on the command line.
    public String code() {
        return switch (this) {
            case ENCODER -> "encoder";
            case BLOCKS -> "blocks";
            case DECODER -> "decoder";
        };
    }

    /// The stage called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static GeneratorStage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no stage of a generator - it has an encoder, blocks and a decoder - choose from %s"
                                        .formatted(
                                                code,
                                                Arrays.stream(values())
                                                        .map(GeneratorStage::code)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// The stage of the weight called `name` (`model.<layer>.`...) in a generator whose first
    /// residual block is layer `firstBlock`, and which has `blocks` of them.
    static GeneratorStage of(String name, int firstBlock, int blocks) {
        int layer = Integer.parseInt(name.split("\\.", 3)[1]);
        if (layer < firstBlock) {
            return ENCODER;
        }
        return layer < firstBlock + blocks ? BLOCKS : DECODER;
    }
}
