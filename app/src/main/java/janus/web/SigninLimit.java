package janus.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Slows down who guesses passwords: after five wrong ones from an address each further one costs
/// twice the wait of the one before, and a hundred wrong ones an hour from anywhere stop all.
final class SigninLimit {
    private static final int FREE = 5;
    private static final int MOST_AN_HOUR = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> byAddress = new HashMap<>();
    private final InstantSource clock;
    private Instant hour;
    private int inHour;

    SigninLimit(InstantSource clock) {
        this.clock = clock;
        this.hour = clock.instant();
    }

    /// Whether `address` may try now.
    synchronized boolean mayTry(String address) {
        Instant now = clock.instant();
        if (now.isAfter(hour.plus(HOUR))) {
            hour = now;
            inHour = 0;
            byAddress.values().removeIf(it -> it.last().plus(HOUR).isBefore(now));
        }
        Failures failures = byAddress.get(address);
        return inHour < MOST_AN_HOUR
                && (failures == null || !now.isBefore(failures.last().plus(wait(failures))));
    }

    private static Duration wait(Failures failures) {
        if (failures.count() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, failures.count() - FREE));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// `address` gave a wrong password.
    synchronized void failed(String address) {
        inHour++;
        byAddress.merge(
                address,
                new Failures(1, clock.instant()),
                (old, _) -> new Failures(old.count() + 1, clock.instant()));
    }

    /// `address` gave the right one.
    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
