package patchbay.saml.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The fast path stops exactly at what the scanner must look at, wherever in eight octets it is. */
class EightsTest {
    @Test
    void text_is_never_passed_beyond_an_octet_that_means_something() {
        for (int octet = 0; octet < 256; octet++) {
            boolean plain = Characters.TEXT[octet] <= Characters.PLAIN && octet >= ' ';
            for (int at = 0; at < 24; at++) {
                int reached = Eights.plainText(with(octet, at), 0, 24);
                assertThat(reached).as("%d at %d", octet, at).isEqualTo(plain ? 24 : at);
            }
        }
    }

    @Test
    void values_are_never_passed_beyond_an_octet_that_means_something() {
        for (int octet = 0; octet < 256; octet++) {
            boolean plain = Characters.VALUE[octet] == Characters.PLAIN;
            for (int at = 0; at < 24; at++) {
                int reached = Eights.plainValue(with(octet, at), 0, 24);
                assertThat(reached).as("%d at %d", octet, at).isEqualTo(plain ? 24 : at);
            }
        }
    }

    @Test
    void two_octets_that_mean_something_do_not_hide_each_other() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] octets = new byte[24];
            random.nextBytes(octets);

            assertThat(Eights.plainText(octets, 0, 24))
                    .isEqualTo(first(octets, b -> b < ' ' || Characters.TEXT[b] > 1));
            assertThat(Eights.plainValue(octets, 0, 24))
                    .isEqualTo(first(octets, b -> Characters.VALUE[b] != Characters.PLAIN));
            assertThat(Eights.letters(octets, 0, 24))
                    .isEqualTo(first(octets, b -> !Character.isLetter(b) || b > 'z'));
        }
    }

    @Test
    void names_are_passed_up_to_the_first_octet_that_is_no_letter() {
        for (int octet = 0; octet < 256; octet++) {
            boolean letter = octet < 128 && Character.isLetter(octet);
            for (int at = 0; at < 24; at++) {
                int reached = Eights.letters(with(octet, at), 0, 24);
                assertThat(reached).as("%d at %d", octet, at).isEqualTo(letter ? 24 : at);
            }
        }
    }

    @Test
    void octets_are_equal_if_each_is() {
        Random random = new Random(6);
        for (int length = 0; length < 40; length++) {
            byte[] one = new byte[length + 3];
            random.nextBytes(one);
            byte[] other = new byte[length + 5];
            System.arraycopy(one, 2, other, 4, length);
            assertThat(Eights.equal(one, 2, other, 4, length)).isTrue();
            for (int i = 0; i < length; i++) {
                other[4 + i] ^= 0x40;
                assertThat(Eights.equal(one, 2, other, 4, length)).as("%d", i).isFalse();
                other[4 + i] ^= 0x40;
            }
        }
    }

    @Test
    void the_limit_is_never_passed() {
        byte[] plain = with('a', 0);

        for (int limit = 0; limit <= 24; limit++) {
            assertThat(Eights.plainText(plain, 0, limit)).isEqualTo(limit / 8 * 8);
            assertThat(Eights.plainValue(plain, 0, limit)).isEqualTo(limit / 8 * 8);
            assertThat(Eights.letters(plain, 0, limit)).isEqualTo(limit / 8 * 8);
        }
    }

    /** The place of the first octet that means something; 24 if none of the 24 does. */
    private static int first(byte[] octets, IntPredicate meant) {
        int at = 0;
        while (at < 24 && !meant.test(octets[at] & 0xff)) {
            at++;
        }
        return at;
    }

    private static byte[] with(int octet, int at) {
        byte[] plain = new byte[24];
        Arrays.fill(plain, (byte) 'a');
        plain[at] = (byte) octet;
        return plain;
    }
}
