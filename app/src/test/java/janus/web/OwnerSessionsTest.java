package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnerSessionsTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final OwnerSessions sessions = new OwnerSessions(() -> now);

    @Test
    void aSessionLivesWhileItIsUsed() {
        String id = sessions.begin();
        for (int i = 0; i < 20; i++) {
            now = now.plus(Duration.ofMinutes(29));
            assertThat(sessions.use(id)).isPresent();
        }
        now = now.plus(Duration.ofMinutes(30));
        assertThat(sessions.use(id)).isEmpty();
    }

    @Test
    void lookingKeepsItNotAlive() {
        String id = sessions.begin();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(sessions.look(id)).isPresent();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(sessions.look(id)).isEmpty();
    }

    @Test
    void itEndsAfterHalfADayInAnyCase() {
        String id = sessions.begin();
        for (int i = 0; i < 36; i++) {
            now = now.plus(Duration.ofMinutes(20));
            assertThat(sessions.use(id).isPresent()).isEqualTo(i < 35);
        }
    }

    @Test
    void sessionsAreApartAndEnd() {
        String one = sessions.begin();
        String two = sessions.begin();
        assertThat(sessions.use(one)).isNotEqualTo(sessions.use(two));
        sessions.end(one);
        assertThat(sessions.use(one)).isEmpty();
        assertThat(sessions.use(two)).isPresent();
        assertThat(sessions.use("")).isEmpty();
    }
}
