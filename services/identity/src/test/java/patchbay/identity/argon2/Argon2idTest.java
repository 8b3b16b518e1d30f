package patchbay.identity.argon2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors, and agreement with another library on whatever chance draws. */
final class Argon2idTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void the_vector_of_rfc_9106() {
        byte[] hash =
                new Argon2id(32, 3, 4)
                        .hash(
                                repeated(32, 1),
                                repeated(16, 2),
                                repeated(8, 3),
                                repeated(12, 4),
                                32);

        assertThat(HEX.formatHex(hash))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /** From the tests of the reference implementation, version 1.3. */
    @ParameterizedTest
    @CsvSource({
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "256,   2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256,   2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
    })
    void the_vectors_of_the_reference_implementation(
            int memoryKib, int passes, int lanes, String hash) {
        byte[] password = "password".getBytes(US_ASCII);
        byte[] salt = "somesalt".getBytes(US_ASCII);

        assertThat(HEX.formatHex(new Argon2id(memoryKib, passes, lanes).hash(password, salt, 32)))
                .isEqualTo(hash);
    }

    @Test
    void the_vector_of_rfc_7693() {
        assertThat(HEX.formatHex(Blake2b.hash(64, "abc".getBytes(US_ASCII))))
                .isEqualTo(
                        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    }

    @Test
    void another_library_finds_the_same_hashes() {
        Random random = new Random(9106);
        for (int i = 0; i < 300; i++) {
            int lanes = 1 + random.nextInt(4);
            Argon2id cost =
                    new Argon2id(8 * lanes + random.nextInt(1200), 1 + random.nextInt(3), lanes);
            byte[] password = drawn(random, random.nextInt(200));
            byte[] salt = drawn(random, 8 + random.nextInt(60));
            int bytes = 4 + random.nextInt(200);

            assertThat(cost.hash(password, salt, bytes))
                    .as("%s, %d bytes, password of %d", cost, bytes, password.length)
                    .isEqualTo(others(cost, password, salt, bytes));
        }
    }

    @Test
    void another_library_finds_the_same_digests() {
        Random random = new Random(7693);
        for (int length = 0; length < 400; length++) {
            byte[] text = drawn(random, length);
            int bytes = 1 + random.nextInt(64);
            Blake2bDigest other = new Blake2bDigest(8 * bytes);
            other.update(text, 0, length);
            byte[] digest = new byte[bytes];
            other.doFinal(digest, 0);

            assertThat(Blake2b.hash(bytes, text)).as("length %d", length).isEqualTo(digest);
        }
    }

    @Test
    void a_cost_that_the_function_does_not_know_is_refused() {
        assertThatThrownBy(() -> new Argon2id(15, 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2id(64, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2id(64, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] others(Argon2id cost, byte[] password, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(password, hash);
        return hash;
    }

    private static byte[] repeated(int times, int value) {
        byte[] bytes = new byte[times];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] drawn(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
