package patchbay.identity.source.ldap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.identity.source.Fields;
import patchbay.identity.source.LdapForm;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.Sources;

/** The directories that are in use, each opened when it is first asked something. */
public final class LdapDirectories implements AutoCloseable {
    private final Sources sources;
    private final LdapConnector connector;
    private final Map<SourceId, Opened> open = new HashMap<>();

    public LdapDirectories(Sources sources, LdapConnector connector) {
        this.sources = sources;
        this.connector = connector;
    }

    private record Opened(
            Fields fields, Secret password, LdapSettings settings, LdapDirectory directory) {}

    /** A directory and how it is read. */
    public record Reach(LdapSettings settings, LdapDirectory directory) {}

    /** The directory of the source, connected anew where its settings changed. */
    public synchronized Reach of(Source source) {
        Secret password = sources.secret(source.id()).orElse(new Secret(""));
        Opened known = open.get(source.id());
        if (known == null
                || !known.fields().equals(source.fields())
                || !known.password().equals(password)) {
            Optional.ofNullable(known).ifPresent(old -> old.directory().close());
            LdapSettings settings =
                    LdapForm.read(source.kind(), source.fields()).settings().orElseThrow();
            known =
                    new Opened(
                            source.fields(),
                            password,
                            settings,
                            connector.open(settings, password));
            open.put(source.id(), known);
        }
        return new Reach(known.settings(), known.directory());
    }

    /** Settings that are not kept yet, to be tried; the caller closes it. */
    LdapDirectory tried(LdapSettings settings, Secret password) {
        return connector.open(settings, password);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(each -> each.directory().close());
        open.clear();
    }
}
