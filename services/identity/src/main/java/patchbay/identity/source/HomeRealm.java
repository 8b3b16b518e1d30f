package patchbay.identity.source;

import java.util.List;
import java.util.Locale;
import patchbay.identity.directory.Names;

/**
 * Which sources answer for a name that somebody typed, decided by the shape of the name alone: so
 * the choice tells nobody whether the name exists.
 *
 * <p>A source that claims the name's domain answers for it; where none does, those that claim no
 * domain answer. {@code DOMAIN\name} belongs to the Active Directory of that domain.
 */
public final class HomeRealm {
    private final List<Source> enabled;

    /**
     * @param enabled the enabled sources in their order
     */
    public HomeRealm(List<Source> enabled) {
        this.enabled = List.copyOf(enabled);
    }

    /** The sources that answer for the name, in their order. */
    public List<Source> sourcesOf(String typed) {
        String name = typed.strip();
        int slash = name.indexOf('\\');
        if (slash > 0) {
            String domain = Names.key(name.substring(0, slash));
            return enabled.stream()
                    .filter(source -> source.kind().binds())
                    .filter(source -> Names.key(source.fields().text("domainName")).equals(domain))
                    .toList();
        }
        String domain = domain(name);
        List<Source> claiming =
                domain.isEmpty()
                        ? List.of()
                        : enabled.stream().filter(source -> source.claims(domain)).toList();
        return claiming.isEmpty()
                ? enabled.stream().filter(source -> source.domains().isEmpty()).toList()
                : claiming;
    }

    /** Whether some people sign in elsewhere, so that the name is asked for first. */
    public boolean asksForTheNameFirst() {
        return enabled.stream().anyMatch(source -> source.kind() == Kind.SAML);
    }

    /** What stands behind the last {@code @}, in lower case; empty where there is none. */
    public static String domain(String name) {
        int at = name.lastIndexOf('@');
        return at < 0 ? "" : name.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }
}
