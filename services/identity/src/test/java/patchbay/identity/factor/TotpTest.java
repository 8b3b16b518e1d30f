package patchbay.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_rfc_6238_appendix_b(long second, String code) {
        assertThat(new Totp(SECRET).code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void the_step_nearest_to_now_is_found_within_the_distance() {
        Totp totp = new Totp(SECRET);
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long here = Totp.step(now);

        assertThat(totp.find(totp.code(here - 1), now, 1)).hasValue(here - 1);
        assertThat(totp.find(totp.code(here + 2), now, 1)).isEmpty();
        assertThat(totp.find(totp.code(here + 2), now, 30)).hasValue(here + 2);
        assertThat(totp.find("", now, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void secrets_are_written_as_rfc_4648_writes_base32(String plain, String written) {
        assertThat(Base32.write(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
