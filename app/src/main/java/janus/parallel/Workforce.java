package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.Device;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who does the work of a training, before they have come together.
public sealed interface Workforce {
    /// This process alone.
    record One() implements Workforce {
        @Override
        @MustBeClosed
        public Group open(Device device) {
            return new Alone();
        }
    }

    /// Processes on any machines that were each started by hand.
    ///
    /// @param meeting how this one finds the others
    /// @param pact what all must agree on
    record Met(Meeting meeting, Pact pact) implements Workforce {
        @Override
        @MustBeClosed
        public Group open(Device device) throws IOException, InterruptedException {
            return meeting.open(pact, device, new Alarm(), () -> {});
        }
    }

    /// This process, which leads, and `world - 1` that it starts on its machine.
    ///
    /// @param world workers in all, at least 2
    /// @param command starts a worker, told its place in the group by further arguments:
    ///   `--rendezvous PLACE --rank R --world N`
    /// @param pact what all must agree on
    record Crew(int world, List<String> command, Pact pact) implements Workforce {
        /// Checks the number.
        public Crew {
            if (world < 2) {
                throw new IllegalArgumentException(
                        "a crew of %d has nobody to work with - it needs at least 2 workers - use --workers 2"
                                .formatted(world));
            }
            command = List.copyOf(command);
        }

        @Override
        @MustBeClosed
        public Group open(Device device) throws IOException, InterruptedException {
            return Children.group(this, device);
        }
    }

    /// Waits until all have come together and agreed, and returns their group; this one computes on
    /// `device`.
    ///
    /// @throws IOException when they don't
    @MustBeClosed
    Group open(Device device) throws IOException, InterruptedException;

    /// Checks, before the others are waited for, that this worker can exchange as asked from
    /// `device`.
    ///
    /// @throws IllegalArgumentException when it can't
    default void check(Device device) {
        Optional<Pact> pact =
                switch (this) {
                    case One() -> Optional.empty();
                    case Met met -> Optional.of(met.pact);
                    case Crew crew -> Optional.of(crew.pact);
                };
        Seats own = new Seats(Map.of(rank(), Seat.of(device)));
        pact.flatMap(it -> it.exchange().refusal(own))
                .ifPresent(refusal -> {
                    throw new IllegalArgumentException(refusal);
                });
    }

    /// How many workers there are.
    default int world() {
        return switch (this) {
            case One() -> 1;
            case Met(Meeting meeting, _) -> meeting.world();
            case Crew crew -> crew.world;
        };
    }

    /// The number of this process, from 0.
    default int rank() {
        return this instanceof Met(Meeting meeting, _) ? meeting.rank() : 0;
    }
}
