package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates for people read as the platform writes them. */
class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2024-02-29T23:59:59Z",
                "2026-11-22T09:05:07.100Z",
                "2026-11-22T09:05:07.000100Z",
                "2026-11-22T09:05:07.000000001Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z"
            })
    void an_instant_is_shown_as_the_platform_writes_it(String text) {
        Instant instant = Instant.parse(text);

        assertThat(Dates.text(instant)).isEqualTo(instant.toString());
    }
}
