package patchbay.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Text that must not be seen: masked when printed, compared in constant time, opened only by {@link
 * #reveal()}.
 */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /**
     * The text itself. Every caller of this method is a place where a secret may leak: keep them
     * few.
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8),
                        secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }
}
