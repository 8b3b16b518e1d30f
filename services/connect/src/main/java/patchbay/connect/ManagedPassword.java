package patchbay.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;

/**
 * Which passwords managed users may have: {@code
 * ^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$} (rule 8.10). No message repeats one.
 */
final class ManagedPassword {
    private ManagedPassword() {}

    /** What the password lacks; nothing where it will do. */
    static Optional<String> fault(Secret password) {
        String text = password.reveal();
        List<String> wrong = new ArrayList<>();
        if (text.length() < 8 || text.length() > 64) {
            wrong.add("must have 8 to 64 characters");
        }
        if (text.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            wrong.add("must contain a lower case letter");
        }
        if (text.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            wrong.add("must contain an upper case letter");
        }
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            wrong.add("must contain a digit");
        }
        if (text.chars().anyMatch(ManagedPassword::isBlank)) {
            wrong.add("must not contain white space");
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("Password " + String.join(", ", wrong));
    }

    /** What {@code \s} of a pattern means. */
    private static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
