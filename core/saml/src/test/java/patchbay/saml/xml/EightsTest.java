package patchbay.saml.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The fast path never passes what the scanner must look at, wherever in eight octets it stands. */
class EightsTest {
    @Test
    void text_is_never_passed_beyond_an_octet_that_means_something() {
        for (int octet = 0; octet < 256; octet++) {
            boolean plain = Characters.TEXT[octet] <= Characters.PLAIN && octet >= ' ';
            for (int at = 0; at < 24; at++) {
                int reached = Eights.plainText(with(octet, at), 0, 24);
                assertThat(reached).as("%d at %d", octet, at).isEqualTo(plain ? 24 : at / 8 * 8);
            }
        }
    }

    @Test
    void values_are_never_passed_beyond_an_octet_that_means_something() {
        for (int octet = 0; octet < 256; octet++) {
            boolean plain = Characters.VALUE[octet] == Characters.PLAIN;
            for (int at = 0; at < 24; at++) {
                int reached = Eights.plainValue(with(octet, at), 0, 24);
                assertThat(reached).as("%d at %d", octet, at).isEqualTo(plain ? 24 : at / 8 * 8);
            }
        }
    }

    @Test
    void the_limit_is_never_passed() {
        byte[] plain = with('a', 0);

        for (int limit = 0; limit <= 24; limit++) {
            assertThat(Eights.plainText(plain, 0, limit)).isEqualTo(limit / 8 * 8);
            assertThat(Eights.plainValue(plain, 0, limit)).isEqualTo(limit / 8 * 8);
        }
    }

    private static byte[] with(int octet, int at) {
        byte[] plain = new byte[24];
        Arrays.fill(plain, (byte) 'a');
        plain[at] = (byte) octet;
        return plain;
    }
}
