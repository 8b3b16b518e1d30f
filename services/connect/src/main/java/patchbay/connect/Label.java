package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import patchbay.wire.Fault;

/** Which names, descriptions and tags things of an instance may have. */
final class Label {
    static final int LONGEST_DESCRIPTION = 250;

    private Label() {}

    /** Why the text is no name of at most so many characters. */
    static Optional<Fault> name(String member, String text, int most) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            return invalid(member + " must be 1 to " + most + " characters");
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? invalid(member + " must not contain control characters")
                : Optional.empty();
    }

    static Optional<Fault> description(String text) {
        if (text.length() > LONGEST_DESCRIPTION) {
            return invalid("Description must be at most " + LONGEST_DESCRIPTION + " characters");
        }
        return hasControls(text)
                ? invalid("Description must not contain control characters")
                : Optional.empty();
    }

    static Optional<Fault> tags(Map<String, String> tags) {
        return tags.values().stream().anyMatch(Label::hasControls)
                ? invalid("Tags must not contain control characters")
                : Optional.empty();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0);
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(ConnectFault.invalidParameter(message));
    }
}
