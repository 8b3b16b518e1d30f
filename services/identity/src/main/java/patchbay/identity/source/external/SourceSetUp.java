package patchbay.identity.source.external;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.Sources;

/**
 * Sets sources of every kind up: an identity provider gets a key that signs our requests, and its
 * metadata is fetched where only its address was filled in.
 */
public final class SourceSetUp {
    private final Sources sources;
    private final ProviderKeys keys;
    private final ProviderProbe probe;

    public SourceSetUp(Sources sources, ProviderKeys keys, ProviderProbe probe) {
        this.sources = sources;
        this.keys = keys;
        this.probe = probe;
    }

    /** Those that are there. */
    public List<Source> list() {
        return sources.list();
    }

    /**
     * @param secret the password of the account that searches; nothing for an identity provider
     */
    public SourceOutcome add(Fields fields, Optional<Secret> secret) {
        if (!fields.text("kind").equals(Kind.SAML.word())) {
            return sources.add(fields, secret);
        }
        ProviderKeys.Fresh fresh = keys.with(complete(fields));
        return sources.add(fresh.fields(), Optional.of(fresh.key()));
    }

    /** Nothing where there is no such source. */
    public Optional<SourceOutcome> change(SourceId id, Fields fields, Optional<Secret> secret) {
        return sources.find(id)
                .flatMap(source ->
                        source.kind() == Kind.SAML
                                ? sources.change(id, complete(fields), Optional.empty())
                                : sources.change(id, fields, secret));
    }

    /** With the metadata that is at its address, where none was pasted. */
    public Fields complete(Fields fields) {
        String address = fields.text("metadataUrl");
        return fields.text("metadata").isEmpty() && address.matches("https?://[^\\s]+")
                ? probe.fetch(address).map(text -> fields.with("metadata", text)).orElse(fields)
                : fields;
    }
}
