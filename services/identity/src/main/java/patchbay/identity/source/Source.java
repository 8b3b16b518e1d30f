package patchbay.identity.source;

import java.util.List;

/**
 * One place that people come from.
 *
 * @param position its place in the order, 0 first
 * @param domains e-mail domains whose people belong here, in lower case; empty: it is asked for
 *     every name that no other source claims
 * @param fields its settings as they were filled in
 */
public record Source(
        SourceId id,
        int position,
        String name,
        boolean enabled,
        List<String> domains,
        Kind kind,
        Fields fields) {
    public Source {
        domains = List.copyOf(domains);
    }

    /** Our own directory, before anybody changed anything about it. */
    static Source directory() {
        return new Source(
                SourceId.DIRECTORY, 0, "Patchbay", true, List.of(), Kind.DIRECTORY, Fields.NONE);
    }

    /** Everything that was filled in, name and kind as well: the form in which it is changed. */
    public Fields whole() {
        return fields.with("name", name)
                .with("kind", kind.word())
                .with("enabled", Boolean.toString(enabled))
                .with("domain", domains);
    }

    public boolean claims(String domain) {
        return domains.contains(domain);
    }

    public Source at(int place) {
        return new Source(id, place, name, enabled, domains, kind, fields);
    }

    public Source enabled(boolean yes) {
        return new Source(id, position, name, yes, domains, kind, fields);
    }
}
