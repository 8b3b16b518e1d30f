package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that verified once verify again; what they said before has no say. */
class CryptographyTest {
    private static final PublicKey KEY = Idp.RSA.getPublic();
    private static final SignatureMethod METHOD = SignatureMethod.RSA_SHA256;

    static Stream<Cryptography> all() {
        return Stream.of(
                Cryptography.ofPlatform(),
                Cryptography.preferring(Security.getProvider("SunRsaSign")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_object_that_said_no_says_yes_to_the_next(Cryptography cryptography) throws Exception {
        byte[] one = octets("one");
        byte[] other = octets("other");
        byte[] value = sign(Idp.RSA.getPrivate(), one);
        byte[] broken = value.clone();
        broken[7] ^= 1;

        for (int i = 0; i < 3; i++) {
            assertThat(cryptography.verifies(METHOD, KEY, one, value)).isTrue();
            assertThat(cryptography.verifies(METHOD, KEY, other, value)).isFalse();
            assertThat(cryptography.verifies(METHOD, KEY, one, value)).isTrue();
            assertThat(cryptography.verifies(METHOD, KEY, one, broken)).isFalse();
            assertThat(cryptography.verifies(METHOD, KEY, one, new byte[3])).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_signature_by_one_key_or_method_is_none_by_another(Cryptography cryptography)
            throws Exception {
        byte[] octets = octets("one");
        byte[] value = sign(Idp.RSA.getPrivate(), octets);
        PublicKey other = Idp.rsa(2048).getPublic();

        assertThat(cryptography.verifies(METHOD, KEY, octets, value)).isTrue();
        assertThat(cryptography.verifies(METHOD, other, octets, value)).isFalse();
        assertThat(cryptography.verifies(SignatureMethod.RSA_SHA512, KEY, octets, value)).isFalse();
        assertThat(cryptography.verifies(METHOD, KEY, octets, value)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void threads_do_not_meet_in_one_object(Cryptography cryptography) throws Exception {
        List<byte[]> texts = IntStream.range(0, 8).mapToObj(i -> octets("text " + i)).toList();
        List<byte[]> values = texts.stream().map(each -> signed(each)).toList();
        Callable<Boolean> right =
                () ->
                        IntStream.range(0, 400)
                                .allMatch(i ->
                                        cryptography.verifies(
                                                        METHOD,
                                                        KEY,
                                                        texts.get(i % 8),
                                                        values.get(i / 8 % 8))
                                                == (i % 8 == i / 8 % 8));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(List.of(right, right, right, right))) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signed(byte[] octets) {
        try {
            return sign(Idp.RSA.getPrivate(), octets);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sign(PrivateKey key, byte[] octets) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(METHOD.jcaName());
        signature.initSign(key);
        signature.update(octets);
        return signature.sign();
    }
}
