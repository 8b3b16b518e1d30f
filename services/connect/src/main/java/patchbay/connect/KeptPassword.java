package patchbay.connect;

/** A managed user's password as it is kept: its Argon2id hash. Masked, since it can be guessed. */
public record KeptPassword(String encoded) {
    public KeptPassword {
        if (!encoded.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
    }

    @Override
    public String toString() {
        return "$argon2id$********";
    }
}
