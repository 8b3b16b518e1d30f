package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.wire.Fault;

/** What tags may hold: letters and signs that can be shown. */
public final class TagRules {
    private TagRules() {}

    /** Why they cannot be; nothing where they can. */
    public static Optional<Fault> broken(Map<String, String> tags) {
        return Stream.concat(tags.keySet().stream(), tags.values().stream())
                        .allMatch(TagRules::shown)
                ? Optional.empty()
                : Optional.of(
                        ConnectFault.invalidParameter("A tag must not have control characters"));
    }

    /** Whether the text has no control character. */
    static boolean shown(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
