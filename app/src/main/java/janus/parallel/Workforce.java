package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Who does the work of a training, before they have come together.
public sealed interface Workforce {
    /// This process alone.
    record One() implements Workforce {
        @Override
        @MustBeClosed
        public Group open() {
            return new Alone();
        }
    }

    /// Processes on any machines that were each started by hand.
    ///
    /// @param meeting how this one finds the others
    /// @param terms what all must agree on: values of one line, by name
    record Met(Meeting meeting, Map<String, String> terms) implements Workforce {
        @Override
        @MustBeClosed
        public Group open() throws IOException, InterruptedException {
            return meeting.open(terms, new Alarm(), () -> {});
        }
    }

    /// This process, which leads, and `world - 1` that it starts on its machine.
    ///
    /// @param world workers in all, at least 2
    /// @param command starts a worker, told its place in the group by further arguments:
    ///   `--rendezvous PLACE --rank R --world N`
    /// @param terms what all must agree on: values of one line, by name
    record Crew(int world, List<String> command, Map<String, String> terms) implements Workforce {
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
        public Group open() throws IOException, InterruptedException {
            return Children.group(this);
        }
    }

    /// Waits until all have come together and agreed on their terms, and returns their group.
    ///
    /// @throws IOException when they don't
    @MustBeClosed
    Group open() throws IOException, InterruptedException;

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
