package patchbay.identity.directory;

/**
 * A password as it is kept: Argon2id in its usual text form, {@code $argon2id$v=19$m=…}. Masked
 * when printed, since it can be guessed against.
 */
public record PasswordHash(String encoded) {
    public PasswordHash {
        if (!encoded.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
    }

    @Override
    public String toString() {
        return "$argon2id$********";
    }
}
