package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigninLimitTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final SigninLimit limit = new SigninLimit(() -> now);

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.failed(address);
        }
    }

    @Test
    void afterFiveWrongOnesTheWaitDoubles() {
        fail("a", 4);
        assertThat(limit.mayTry("a")).isTrue();
        for (int wait = 2; wait <= 64; wait *= 2) {
            limit.failed("a");
            now = now.plusSeconds(wait - 1);
            assertThat(limit.mayTry("a")).isFalse();
            now = now.plusSeconds(1);
            assertThat(limit.mayTry("a")).isTrue();
        }
    }

    @Test
    void theWaitIsAQuarterOfAnHourAtMost() {
        fail("a", 40);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(limit.mayTry("a")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.mayTry("a")).isTrue();
    }

    @Test
    void othersMayTryUntilAHundredFailedInAnHour() {
        fail("a", 50);
        assertThat(limit.mayTry("b")).isTrue();
        fail("c", 50);
        assertThat(limit.mayTry("b")).isFalse();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(limit.mayTry("b")).isTrue();
    }

    @Test
    void theRightOneClears() {
        fail("a", 6);
        limit.succeeded("a");
        assertThat(limit.mayTry("a")).isTrue();
    }
}
