package patchbay.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;

/** Sealing, and the master key behind it. */
final class SealerTest extends OnBothDatabases {
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final byte[] PLAIN = "wJalrXUtnFEMI".getBytes(UTF_8);

    @Test
    void what_was_sealed_opens_again_for_the_same_purpose_only() {
        AesGcmSealer sealer = sealer("a.key");

        byte[] sealed = sealer.seal("access key", PLAIN);

        assertThat(sealer.open("access key", sealed).orElseThrow()).isEqualTo(PLAIN);
        assertThat(sealer.open("session token", sealed)).isEmpty();
    }

    @Test
    void a_changed_byte_anywhere_opens_nothing() {
        AesGcmSealer sealer = sealer("a.key");
        byte[] sealed = sealer.seal("p", PLAIN);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(sealer.open("p", changed)).as("byte %s", i).isEmpty();
        }
        assertThat(sealer.open("p", new byte[0])).isEmpty();
    }

    @Test
    void the_same_text_looks_different_each_time() {
        AesGcmSealer sealer = sealer("a.key");

        assertThat(sealer.seal("p", PLAIN)).isNotEqualTo(sealer.seal("p", PLAIN));
    }

    @Test
    void a_restart_with_the_same_key_opens_what_was_sealed_before() {
        byte[] sealed = sealer("a.key").seal("p", PLAIN);

        reopen();

        assertThat(sealer("a.key").open("p", sealed).orElseThrow()).isEqualTo(PLAIN);
    }

    @Test
    void another_key_than_that_of_the_first_start_is_refused() {
        sealer("a.key");

        assertThatThrownBy(() -> sealer("b.key"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("not the one that this database was sealed under");
    }

    @Test
    void a_fresh_key_file_is_readable_by_its_owner_alone() throws IOException {
        sealer("a.key");

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_text_that_is_no_key_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> MasterKey.parse(new Secret("hunter2"), "setting `master-key`"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(
                        "setting `master-key` is no master key: base64 of 32 bytes is expected, 44"
                                + " characters");
    }

    private AesGcmSealer sealer(String file) {
        Path path = folder.resolve(file);
        return AesGcmSealer.open(database, MasterKey.readOrCreate(path, RANDOM), RANDOM);
    }
}
