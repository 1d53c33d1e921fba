package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void onlyTheRightOneIsRight() {
        String kept = Password.kept("correct horse");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
        assertThat(Password.isRight("correct horse", kept)).isTrue();
        assertThat(Password.isRight("correct horsf", kept)).isFalse();
        assertThat(Password.isRight("", kept)).isFalse();
        assertThat(Password.isRight("correct horse", "plain text")).isFalse();
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEachTime() {
        assertThat(Password.kept("correct horse")).isNotEqualTo(Password.kept("correct horse"));
    }

    /// Made by argon2-cffi 25.1.0 (`PasswordHasher(2, 19456, 1).hash("correct horse")`).
    @Test
    void hashesOfOthersAreRead() {
        String kept =
                "$argon2id$v=19$m=19456,t=2,p=1$jxyozQpq/B5pj/8W9/SRhw$c0py5TVssrSV8Rr66KaVOgyI6Yk67OhJm7dAXoMG/p8";
        assertThat(Password.isRight("correct horse", kept)).isTrue();
        assertThat(Password.isRight("correct house", kept)).isFalse();
    }

    @Test
    void shortOnesAreRefused() {
        assertThatThrownBy(() -> Password.kept("123456789"))
                .hasMessageContaining("the password has 9 characters");
    }
}
