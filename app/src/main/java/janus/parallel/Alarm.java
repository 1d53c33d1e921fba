package janus.parallel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The first thing that was noticed to have gone wrong with another worker, by whichever thread.
final class Alarm {
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    void raise(String what) {
        first.compareAndSet(null, what);
    }

    Optional<String> what() {
        return Optional.ofNullable(first.get());
    }

    /// @throws WorkerLost when it was raised
    void check() {
        what().ifPresent(it -> {
            throw new WorkerLost(it);
        });
    }
}
