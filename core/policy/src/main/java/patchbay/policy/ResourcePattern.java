package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of Resource or NotResource, compared field by field (R1–R9). Only the sixth field may
 * hold variables (V2). Time linear in pattern and resource, times the number of wildcards at worst.
 */
final class ResourcePattern {
    private static final int HEAD_FIELDS = 5;

    private final String written;
    private final boolean everything;

    /** Fewer than six fields, and its kind of policy does not complete it (R6). */
    private final boolean ignored;

    /** The first five fields as one text, where none of them holds a wildcard; else null. */
    private final @Nullable String plainHead;

    /** The first five fields, or as many as there are. */
    private final List<Glob> head;

    /** The sixth field; null where there are fewer. */
    private final @Nullable Template last;

    private ResourcePattern(
            String written, boolean ignored, List<Glob> head, @Nullable Template last) {
        this.written = written;
        this.everything = written.equals("*");
        this.ignored = ignored;
        this.head = head;
        this.last = last;
        this.plainHead = last == null ? null : plain(head);
    }

    private static @Nullable String plain(List<Glob> head) {
        List<String> fields = new ArrayList<>();
        for (Glob field : head) {
            String literal = field.literal();
            if (literal == null) {
                return null;
            }
            fields.add(literal);
        }
        return String.join(":", fields);
    }

    static ResourcePattern compile(String written, PolicyType type, boolean variables) {
        if (written.equals("*")) {
            return new ResourcePattern(written, false, List.of(), null);
        }
        String[] texts = written.split(":", HEAD_FIELDS + 1);
        List<Glob> head = new ArrayList<>();
        for (int i = 0; i < Math.min(HEAD_FIELDS, texts.length); i++) {
            head.add(Glob.of(texts[i].toLowerCase(Locale.ROOT)));
        }
        boolean isShort = texts.length <= HEAD_FIELDS;
        return new ResourcePattern(
                written,
                isShort && !completes(written, type),
                List.copyOf(head),
                isShort ? null : Template.parse(texts[HEAD_FIELDS], variables));
    }

    /** Whether a pattern with too few fields means "and anything behind" (R6). */
    private static boolean completes(String written, PolicyType type) {
        return switch (type) {
            case MANAGED, INLINE, BOUNDARY, SESSION -> true;
            case RESOURCE, TRUST, ENDPOINT ->
                    written.indexOf('*') >= 0 || written.indexOf('?') >= 0;
            case SCP -> written.endsWith("*");
            case RCP -> false;
        };
    }

    String written() {
        return written;
    }

    /** Whether what is compared is another text than the written one. */
    boolean differs() {
        return last != null && last.differs();
    }

    /** Fewer than six fields, so that R6 decided what it means. */
    boolean isShort() {
        return last == null && !everything;
    }

    Fit fit(Query query) {
        if (everything) {
            return Fit.YES;
        }
        return ignored ? Fit.NO : fitCompleted(query);
    }

    /** The same, were a pattern with too few fields always completed (R6). */
    Fit fitCompleted(Query query) {
        Target resource = query.resource;
        if (!resource.isArn() || !headMatches(resource)) {
            return Fit.NO;
        }
        return last == null
                ? Fit.YES
                : last.fit(
                        resource.text(), resource.last(), resource.text().length(), query.context);
    }

    private boolean headMatches(Target resource) {
        String text = resource.head();
        if (plainHead != null) {
            return plainHead.equals(text);
        }
        int from = 0;
        for (int i = 0; i < head.size(); i++) {
            int colon = i == HEAD_FIELDS - 1 ? -1 : text.indexOf(':', from);
            int to = colon < 0 ? text.length() : colon;
            if (!head.get(i).matches(text, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    void keys(UsedKeys.Builder used) {
        if (last != null) {
            last.keys(used);
        }
    }

    /** The pattern after its variables were replaced; null where one has no value. */
    @Nullable String substituted(RequestContext context) {
        if (last == null || !last.differs()) {
            return written;
        }
        String text = last.text(context);
        return text == null
                ? null
                : written.substring(0, written.length() - last.written().length()) + text;
    }

    /**
     * Read as one text, wildcards reaching over colons, the pattern would match (R3). Wildcards in
     * the sixth field alone make no difference.
     */
    boolean wouldMatchAcrossColons(Query query) {
        if (everything || plainHead != null) {
            return false;
        }
        String text = substituted(query.context);
        return text != null && Glob.of(text).matches(query.request.resource());
    }

    /** Matches {@code instance/ID} of a request for {@code instance/ID/user/USERID} (CN3). */
    boolean wouldMatchBareInstance(Query query) {
        Target resource = query.resource;
        int user = resource.isArn() ? resource.text().indexOf("/user/", resource.last()) : -1;
        return user >= 0
                && last != null
                && headMatches(resource)
                && last.fit(resource.text(), resource.last(), user, query.context) == Fit.YES;
    }
}
