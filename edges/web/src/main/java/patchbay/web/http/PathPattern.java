package patchbay.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with gaps: {@code /traces/{code}}; a last {@code {name...}} takes all that follows,
 * slashes included.
 */
final class PathPattern {
    private final String text;
    private final List<String> segments;

    PathPattern(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("path pattern `" + text + "` has no slash in front");
        }
        this.text = text;
        this.segments = List.of(text.substring(1).split("/", -1));
    }

    /** The values in the gaps, decoded; nothing where the path does not fit. */
    Optional<Map<String, String>> match(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        String[] parts = path.substring(1).split("/", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isRest(segment)) {
                List<String> rest = List.of(parts).subList(Math.min(i, parts.length), parts.length);
                values.put(segment.substring(1, segment.length() - 4), String.join("/", rest));
                return Optional.of(values);
            }
            if (i >= parts.length || !fits(segment, parts[i], values)) {
                return Optional.empty();
            }
        }
        return parts.length == segments.size() ? Optional.of(values) : Optional.empty();
    }

    private static boolean fits(String segment, String part, Map<String, String> values) {
        if (!isGap(segment)) {
            return segment.equals(part);
        }
        if (part.isEmpty()) {
            return false;
        }
        try {
            String plain = part.replace("+", "%2B");
            String value = URLDecoder.decode(plain, StandardCharsets.UTF_8);
            values.put(segment.substring(1, segment.length() - 1), value);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean isGap(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isRest(String segment) {
        return segment.startsWith("{") && segment.endsWith("...}");
    }

    /** The more exact pattern comes first: a fixed segment before a gap, a gap before a rest. */
    static int byExactness(PathPattern one, PathPattern other) {
        List<Integer> mine = one.ranks();
        List<Integer> theirs = other.ranks();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = mine.get(i).compareTo(theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    private List<Integer> ranks() {
        List<Integer> ranks = new ArrayList<>();
        for (String segment : segments) {
            ranks.add(isRest(segment) ? 2 : isGap(segment) ? 1 : 0);
        }
        return ranks;
    }

    @Override
    public String toString() {
        return text;
    }
}
