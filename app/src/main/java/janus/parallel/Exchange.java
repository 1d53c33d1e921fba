package janus.parallel;

import java.util.Optional;

/// How workers are asked to exchange tensors.
public enum Exchange {
    /// From GPU to GPU where that works, else through main memory.
    AUTO("auto"),
    /// Through main memory.
    GLOO("gloo"),
    /// From GPU to GPU.
    NCCL("nccl");

    private final String code;

    Exchange(String code) {
        this.code = code;
    }

    /// The exchange called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Exchange of(String code) {
        for (Exchange exchange : values()) {
            if (exchange.code.equals(code)) {
                return exchange;
            }
        }
        throw new IllegalArgumentException(
                "--exchange '%s' is unknown - workers need something that carries their tensors - use auto, gloo or nccl"
                        .formatted(code));
    }

    /// The name on the command line.
    public String code() {
        return code;
    }

    /// What carries the tensors of those on `seats`.
    ///
    /// @return nothing where NCCL is asked for and can't
    Optional<Carrier> carrier(Seats seats) {
        Optional<String> obstacle = seats.obstacle();
        return switch (this) {
            case GLOO -> Optional.of(new Carrier(Carrier.GLOO, "asked for"));
            case NCCL ->
                    obstacle.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Carrier(Carrier.NCCL, "asked for"));
            case AUTO ->
                    Optional.of(
                            obstacle.map(it -> new Carrier(Carrier.GLOO, it))
                                    .orElseGet(() ->
                                            new Carrier(
                                                    Carrier.NCCL,
                                                    "each worker has a GPU of its own")));
        };
    }

    /// Why those on `seats` can't exchange as asked; nothing where they can.
    Optional<String> refusal(Seats seats) {
        return this == NCCL
                ? seats.obstacle()
                        .map(obstacle ->
                                "%s and --exchange nccl is asked for - NCCL joins workers that have a GPU each - leave --exchange away, or give each a GPU of its own as docs/gpu.md says"
                                        .formatted(obstacle))
                : Optional.empty();
    }
}
