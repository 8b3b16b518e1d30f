package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Small lists and maps of text in one column, where nobody searches inside: each part ended by the
 * unit separator, which is escaped by nothing since no part may hold it.
 */
final class Texts {
    private static final char END = '\u001f';

    private Texts() {}

    static String of(Iterable<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part.indexOf(END) >= 0) {
                throw new IllegalArgumentException("text with the character U+001F");
            }
            text.append(part).append(END);
        }
        return text.toString();
    }

    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        return parts;
    }

    static String of(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(values)
                .forEach((key, value) -> {
                    parts.add(key);
                    parts.add(value);
                });
        return of(parts);
    }

    static SortedMap<String, String> map(String text) {
        List<String> parts = list(text);
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < parts.size(); i += 2) {
            values.put(parts.get(i), parts.get(i + 1));
        }
        return values;
    }
}
