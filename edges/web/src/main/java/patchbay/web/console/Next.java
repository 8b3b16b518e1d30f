package patchbay.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after a sign-in: a path of this host, never another address. */
final class Next {
    private Next() {}

    /** The path, or the root where the text is none of our pages. */
    static String of(String text) {
        boolean safe =
                text.startsWith("/")
                        && !text.startsWith("//")
                        && text.indexOf('\\') < 0
                        && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return safe ? text : "/";
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
