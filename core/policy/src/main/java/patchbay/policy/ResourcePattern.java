package patchbay.policy;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of Resource or NotResource, compared field by field (R1–R9). Only the sixth field may
 * hold variables (V2). Time linear in pattern and resource, times the number of wildcards at worst.
 */
final class ResourcePattern {
    /** How a pattern stands to a resource; UNRESOLVED: a variable in it has no value (V7). */
    enum Fit {
        YES,
        NO,
        UNRESOLVED
    }

    private final String written;
    private final boolean everything;
    private final boolean ignored;
    private final boolean completed;
    private final Glob[] fields;
    private final @Nullable Template last;

    private ResourcePattern(
            String written,
            boolean everything,
            boolean ignored,
            boolean completed,
            Glob[] fields,
            @Nullable Template last) {
        this.written = written;
        this.everything = everything;
        this.ignored = ignored;
        this.completed = completed;
        this.fields = fields;
        this.last = last;
    }

    static ResourcePattern compile(String written, PolicyType type, boolean variables) {
        if (written.equals("*")) {
            return new ResourcePattern(written, true, false, false, new Glob[0], null);
        }
        String[] texts = written.split(":", 6);
        Glob[] fields = new Glob[Math.min(5, texts.length)];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Glob.of(texts[i].toLowerCase(Locale.ROOT));
        }
        boolean isShort = texts.length < 6;
        return new ResourcePattern(
                written,
                false,
                isShort && !completes(written, type),
                isShort,
                fields,
                isShort ? null : Template.parse(texts[5], variables));
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

    /** Fewer than six fields, so that R6 decided what it means. */
    boolean isShort() {
        return completed;
    }

    Fit fit(Query query) {
        if (everything) {
            return Fit.YES;
        }
        String[] resource = query.resource;
        if (resource == null || ignored) {
            return Fit.NO;
        }
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].matches(resource[i])) {
                return Fit.NO;
            }
        }
        if (last == null) {
            return Fit.YES;
        }
        Glob glob = last.glob(query.context);
        if (glob == null) {
            return Fit.UNRESOLVED;
        }
        return glob.matches(resource[5]) ? Fit.YES : Fit.NO;
    }

    /** The part that may hold variables; nothing where there is no sixth field. */
    Optional<Template> variables() {
        return Optional.ofNullable(last);
    }

    /** The pattern after its variables were replaced; null where one has no value. */
    @Nullable String substituted(RequestContext context) {
        if (last == null || !last.hasVariables()) {
            return written;
        }
        String text = last.text(context);
        return text == null
                ? null
                : written.substring(0, written.length() - last.written().length()) + text;
    }

    /** Read as one text, wildcards reaching over colons, the pattern would match (R3). */
    boolean wouldMatchAcrossColons(Query query) {
        String text = substituted(query.context);
        return text != null && Glob.of(text).matches(query.request.resource());
    }

    /** Matches {@code instance/ID} of a request for {@code instance/ID/user/USERID} (CN3). */
    boolean wouldMatchBareInstance(Query query) {
        String[] resource = query.resource;
        int user = resource == null ? -1 : resource[5].indexOf("/user/");
        if (resource == null || user < 0 || last == null) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].matches(resource[i])) {
                return false;
            }
        }
        Glob glob = last.glob(query.context);
        return glob != null && glob.matches(resource[5], 0, user);
    }
}
