package patchbay.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd1!",
                "Password123!",
                "Summer2026!",
                "$ummer2026",
                "Welcome1!",
                "Qwerty123!",
                "1qaz@WSX",
                "!QAZ2wsx",
                "Admin@123",
                "AdminAdmin1!",
                "L3tm31n!",
                "!!Winter-2025!!",
                "AaaAaa1!",
                "Iloveyou1!",
                "Am4zonConnect1!",
                "Pa$$word1"
            })
    void a_common_word_is_known_however_it_is_dressed_up(String password) {
        assertThat(KnownPasswords.has(password, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correct-Horse-7",
                "Second-Pass-1",
                "vK7#qm2Lw9",
                "Trombone4-Lichen",
                "x9$Kr!tz0Blau7",
                "Password-of-nobody-8"
            })
    void other_passwords_are_not(String password) {
        assertThat(KnownPasswords.has(password, List.of())).isFalse();
    }

    @Test
    void the_persons_own_names_are_tried_too() {
        List<String> names = List.of("mtrautwein", "Mia", "Trautwein", "mia@example.com");

        assertThat(KnownPasswords.has("Trautwein-1", names)).isTrue();
        assertThat(KnownPasswords.has("MiaTrautwein1!", names)).isTrue();
        assertThat(KnownPasswords.has("Trautwein-1", List.of())).isFalse();
    }

    @Test
    void the_list_is_as_long_as_it_says() {
        assertThat(KnownPasswords.size()).isBetween(500, 700);
    }
}
