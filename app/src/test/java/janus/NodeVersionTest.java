package janus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeVersionTest {
    private static final String ENGINES = "^20.19.0 || >=22.12.0";

    @ParameterizedTest
    @CsvSource({
        "v18.20.4, false", // Debian 12's
        "v20.9.0, false",
        "v20.18.9, false",
        "v20.19.0, true",
        "v20.20.2, true",
        "v21.7.3, false",
        "v22.11.0, false",
        "v22.12.0, true",
        "v24.0.0, true"
    })
    void rangesAreThoseOfNpm(String version, boolean enough) {
        assertThat(NodeVersion.of(version).isOneOf(ENGINES)).isEqualTo(enough);
    }
}
