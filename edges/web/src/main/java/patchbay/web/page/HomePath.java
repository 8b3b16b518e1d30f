package patchbay.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go next, as a form of ours says: a path of this host, never another address. */
public final class HomePath {
    private HomePath() {}

    /** The path, or the root where the text is none of our pages. */
    public static String of(String text) {
        boolean safe =
                text.startsWith("/")
                        && !text.startsWith("//")
                        && text.indexOf('\\') < 0
                        && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return safe ? text : "/";
    }

    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
