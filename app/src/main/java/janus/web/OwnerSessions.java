package janus.web;

import janus.store.Randoms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions of the owner: in memory only, ended by half an hour without a request, after half a day
/// in any case, and with the server.
final class OwnerSessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private record Session(String csrf, Instant begun, Instant used) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final InstantSource clock;

    OwnerSessions(InstantSource clock) {
        this.clock = clock;
    }

    /// A new session's id.
    String begin() {
        String id = Randoms.secret();
        Instant now = clock.instant();
        sessions.values().removeIf(it -> !isAlive(it));
        sessions.put(id, new Session(Randoms.secret(), now, now));
        return id;
    }

    /// What pages of session `id` must say to change something, where it is alive; counts as a use.
    Optional<String> use(String id) {
        Session session =
                sessions.computeIfPresent(
                        id,
                        (_, it) ->
                                isAlive(it)
                                        ? new Session(it.csrf(), it.begun(), clock.instant())
                                        : null);
        return Optional.ofNullable(session).map(Session::csrf);
    }

    /// The same, without counting as a use: what a page fetches by itself keeps no session alive.
    Optional<String> look(String id) {
        return Optional.ofNullable(sessions.get(id)).filter(this::isAlive).map(Session::csrf);
    }

    void end(String id) {
        sessions.remove(id);
    }

    private boolean isAlive(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.used().plus(IDLE))
                && now.isBefore(session.begun().plus(LONGEST));
    }
}
