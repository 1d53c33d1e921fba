package janus.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderPassTest {
    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void aPassHoldsUntilItsTimeIsOverOrTheLinkIsReplaced() throws IOException, Refused {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        try (OpenStudy open = OpenStudy.open(made, Optional.empty(), () -> now)) {
            Invitations.Invited anna = new Invitations(open).invite("anna", "test");
            ReaderPass passes = new ReaderPass(open);
            String pass = passes.of(anna.token()).orElseThrow();
            assertThat(passes.reader(pass).orElseThrow().name()).isEqualTo("anna");
            assertThat(new ReaderPass(open).reader(pass)).isPresent(); // another server
            assertThat(passes.isCsrf(pass, passes.csrf(pass))).isTrue();
            assertThat(passes.isCsrf(pass, pass)).isFalse();

            now = now.plus(ReaderPass.LASTS).plusSeconds(1);
            assertThat(passes.reader(pass)).isEmpty();
            String fresh = passes.of(anna.token()).orElseThrow();
            Invitations.Invited again = new Invitations(open).link(anna.id(), "test");
            assertThat(passes.reader(fresh)).isEmpty();
            assertThat(passes.of(anna.token())).isEmpty();
            assertThat(passes.of(again.token())).isPresent();
        }
    }

    @Test
    void whatWasNotSignedHereIsNoPass() throws IOException, Refused {
        StudyFolder made = StudyFixture.make(folder, StudyFixture.SINGLE, 8);
        try (OpenStudy open = OpenStudy.open(made, Optional.empty(), () -> now)) {
            Invitations.Invited anna = new Invitations(open).invite("anna", "test");
            ReaderPass passes = new ReaderPass(open);
            String pass = passes.of(anna.token()).orElseThrow();
            String ben = new Invitations(open).invite("ben", "test").id();
            assertThat(passes.reader(pass.replace(anna.id(), ben))).isEmpty();
            assertThat(
                            passes.reader(
                                    pass.replace("." + now.getEpochSecond() + ".", ".9999999999.")))
                    .isEmpty();
            for (String forged : new String[] {"", ".", "..", "a.b.c", anna.token(), pass + "x"}) {
                assertThat(passes.reader(forged)).as(forged).isEmpty();
            }
        }
    }
}
