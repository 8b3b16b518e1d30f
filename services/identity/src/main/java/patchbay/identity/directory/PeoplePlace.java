package patchbay.identity.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Behind whom a page of a search begins.
 *
 * <p>A search goes through the people whose user name begins with the words, then through those
 * whose e-mail address does, then through those whose display name does: each pass is a walk along
 * an index, however many people there are.
 *
 * @param key of the last person seen, in this pass
 * @param id of that person; tells people of one display name apart
 */
public record PeoplePlace(Pass pass, String key, String id) {
    /** What is compared, in the order of the passes. */
    public enum Pass {
        USER_NAME,
        EMAIL,
        DISPLAY_NAME;

        /** What comes behind this pass; nothing behind the last. */
        Optional<Pass> next() {
            return switch (this) {
                case USER_NAME -> Optional.of(EMAIL);
                case EMAIL -> Optional.of(DISPLAY_NAME);
                case DISPLAY_NAME -> Optional.empty();
            };
        }
    }

    /** Before everybody. */
    public static final PeoplePlace START = new PeoplePlace(Pass.USER_NAME, "", "");

    static PeoplePlace start(Pass pass) {
        return new PeoplePlace(pass, "", "");
    }

    /** As text that callers hand back unread. */
    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (pass.name() + "/" + id + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The place, or nothing where the text is none of ours. */
    public static Optional<PeoplePlace> read(String token) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)
                            .split("/", 3);
            return parts.length < 3 || (parts[1] + parts[2]).indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new PeoplePlace(Pass.valueOf(parts[0]), parts[2], parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
