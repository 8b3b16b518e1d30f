package patchbay.identity.source.external;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import patchbay.identity.source.ExternalForm;
import patchbay.identity.source.ExternalSettings;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.Sources;

/**
 * Keeps up with identity providers that change their keys: fetches metadata from its address every
 * hour, and at once when a signature is by a key that nobody knows.
 */
public final class MetadataRefresh {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Sources sources;
    private final ProviderProbe probe;
    private final InstantSource clock;
    private final Map<SourceId, Instant> tried = new ConcurrentHashMap<>();

    public MetadataRefresh(Sources sources, ProviderProbe probe, InstantSource clock) {
        this.sources = sources;
        this.probe = probe;
        this.clock = clock;
    }

    /** Fetches what is due; how many documents were new. */
    public int runDue(Instant now) {
        int fresh = 0;
        for (Source source : sources.list()) {
            if (source.kind() == Kind.SAML && source.enabled() && due(source, now, USUAL)) {
                fresh += fetch(source).isPresent() ? 1 : 0;
            }
        }
        return fresh;
    }

    /** The source with newer metadata; nothing where there is none, or it was fetched just now. */
    Optional<Source> now(Source source) {
        return due(source, clock.instant(), AT_MOST) ? fetch(source) : Optional.empty();
    }

    private boolean due(Source source, Instant now, Duration pause) {
        Instant last = tried.get(source.id());
        return last == null || !now.isBefore(last.plus(pause));
    }

    /** A document that names another identity provider is not taken. */
    private Optional<Source> fetch(Source source) {
        ExternalSettings known = Departure.settings(source);
        if (known.metadataUrl().isEmpty()) {
            return Optional.empty();
        }
        tried.put(source.id(), clock.instant());
        return probe.fetch(known.metadataUrl())
                .map(document -> source.whole().with("metadata", document))
                .filter(fields -> !fields.equals(source.whole()))
                .filter(fields -> names(fields, known.provider().entityId()))
                .flatMap(fields -> sources.change(source.id(), fields, Optional.empty()))
                .flatMap(outcome ->
                        outcome instanceof SourceOutcome.Done done
                                ? Optional.of(done.source())
                                : Optional.empty());
    }

    private static boolean names(Fields fields, String entityId) {
        return ExternalForm.read(fields)
                .settings()
                .filter(settings -> settings.provider().entityId().equals(entityId))
                .isPresent();
    }
}
