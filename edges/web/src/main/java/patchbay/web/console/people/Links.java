package patchbay.web.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import patchbay.web.page.Messages;

/** Parts of addresses. */
final class Links {
    private static final Messages M = Messages.HERE;

    private static final List<String> DONE =
            List.of("saved", "enabled", "disabled", "joined", "left", "added", "nested", "revoked");

    private Links() {}

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What was just done, in a sentence; empty where nothing was. */
    static String done(String word) {
        return DONE.contains(word) ? M.text("console.people.done." + word) : "";
    }
}
