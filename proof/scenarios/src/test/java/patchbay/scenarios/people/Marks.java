package patchbay.scenarios.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was handed in or out and must not be found elsewhere, by what it is. */
final class Marks {
    private final Map<String, String> known = new LinkedHashMap<>();

    /** Keeps it; too short a text would be found by chance. */
    String put(String what, String text) {
        if (text.length() < 8) {
            throw new AssertionError("`" + text + "` is no " + what);
        }
        known.put(what, text);
        return text;
    }

    /** Which of them stand in the text, as typed or as an address or a form would carry them. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        known.forEach((what, mark) -> {
            if (text.contains(mark)
                    || text.contains(
                            java.net.URLEncoder.encode(
                                    mark, java.nio.charset.StandardCharsets.UTF_8))) {
                found.add(what);
            }
        });
        return found;
    }

    int size() {
        return known.size();
    }
}
