package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.saml.xml.Mutations;

/**
 * What we promise: everything handed on is a function of the signed octets and the configuration
 * alone.
 */
class PromiseTest {
    private static final String SIGNED = Idp.genuine();

    /** Whatever is done to a Response, the answer is a refusal or exactly what was signed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_mutated_response_is_refused_or_says_what_was_signed(long seed) {
        Random random = new Random(seed);
        String expected = said(Idp.verify(SIGNED));
        for (int i = 0; i < 1_500; i++) {
            byte[] mutated = Mutations.of(SIGNED.getBytes(StandardCharsets.UTF_8), random);

            Verification verification = Idp.verify(mutated, Idp.provider(), Idp.expectations());

            if (verification instanceof Verification.Accepted) {
                assertThat(said(verification)).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_change_of_any_byte_of_the_signed_octets_is_a_refusal() {
        byte[] xml = SIGNED.getBytes(StandardCharsets.UTF_8);
        // Exclusive canonicalisation leaves out the declaration that only xsi:type uses.
        String unused = "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"";
        int unusedFrom = SIGNED.indexOf(unused);
        int unusedTo = unusedFrom + unused.length();
        for (int i = SIGNED.indexOf("<saml:Assertion");
                i < SIGNED.lastIndexOf("</saml:Assertion>");
                i++) {
            if (i < unusedFrom || i >= unusedTo) {
                byte[] changed = xml.clone();
                changed[i] ^= 1;
                assertThat(Idp.verify(changed, Idp.provider(), Idp.expectations()))
                        .as("byte %s", i)
                        .isInstanceOf(Verification.Rejected.class);
            }
        }
    }

    @Test
    void only_the_verifiers_own_package_can_make_a_verified_assertion() {
        assertThat(VerifiedAssertion.class.getDeclaredConstructors())
                .noneMatch(each -> Modifier.isPublic(each.getModifiers()));
        assertThat(Modifier.isFinal(VerifiedAssertion.class.getModifiers())).isTrue();
    }

    @Test
    void only_the_signature_verifier_can_make_signed_octets() {
        assertThat(SignatureVerifier.SignedOctets.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .containsExactly(Modifier.PRIVATE);
    }

    @Test
    void what_is_believed_is_read_from_signed_octets_alone() {
        Method read =
                Arrays.stream(AssertionReader.class.getDeclaredMethods())
                        .filter(each -> each.getName().equals("read"))
                        .filter(each -> each.getParameterCount() == 2)
                        .findFirst()
                        .orElseThrow();

        assertThat(read.getParameterTypes())
                .containsExactly(SignatureVerifier.SignedOctets.class, SamlName.class);
    }

    private static String said(Verification verification) {
        VerifiedAssertion a = Verdicts.accepted(verification);
        return String.join(
                "|",
                a.issuer(),
                a.id(),
                a.nameId().toString(),
                a.recipient(),
                a.audiences().toString(),
                a.issueInstant().toString(),
                a.notOnOrAfter().toString(),
                a.sessionNotOnOrAfter().toString(),
                a.attributes().toString());
    }
}
