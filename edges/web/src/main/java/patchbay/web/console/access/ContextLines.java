package patchbay.web.console.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import patchbay.policy.RequestContext;
import patchbay.web.console.Administration;

/**
 * Condition keys as a person writes them: a line {@code key = value} each, a list by repeating the
 * key.
 */
final class ContextLines {
    private ContextLines() {}

    static RequestContext read(String text) {
        RequestContext.Builder context = RequestContext.builder();
        values(text)
                .forEach((key, values) -> {
                    if (values.size() == 1) {
                        context.set(key, values.getFirst());
                    } else {
                        context.setAll(key, values);
                    }
                });
        return context.build();
    }

    /**
     * The keys with their values, in the order written; lines without an equals sign are passed
     * over.
     */
    static Map<String, List<String>> values(String text) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String line : Administration.lines(text)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                keys.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>())
                        .add(line.substring(equals + 1).strip());
            }
        }
        return keys;
    }
}
