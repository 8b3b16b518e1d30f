package patchbay.identity.directory;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.identity.argon2.Argon2id;

/**
 * A kept hash in parts: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, both in base64 without
 * padding.
 *
 * <p>Source: <i>PHC string format</i>.
 */
final class HashText {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

    private final Argon2id cost;
    private final byte[] salt;
    private final byte[] hash;

    private HashText(Argon2id cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static HashText read(PasswordHash kept) {
        Matcher form = FORM.matcher(kept.encoded());
        if (!form.matches()) {
            throw new IllegalStateException("a kept password hash has an unknown form");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new HashText(
                new Argon2id(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3))),
                base64.decode(form.group(4)),
                base64.decode(form.group(5)));
    }

    static PasswordHash write(Argon2id cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                        .formatted(
                                cost.memoryKib(),
                                cost.passes(),
                                cost.lanes(),
                                base64.encodeToString(salt),
                                base64.encodeToString(hash)));
    }

    Argon2id cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }
}
