package patchbay.connect;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Says where an instance keeps its data. Nothing is written there: no contact of Patchbay's leaves
 * any yet.
 *
 * <p>Source: <i>Amazon Connect API Reference, AssociateInstanceStorageConfig</i>.
 */
public final class StorageConfigs {
    private static final String BUCKET = "S3";
    private static final String STREAM = "KINESIS_STREAM";

    /** Which places each kind of data may have. */
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("CHAT_TRANSCRIPTS", Set.of(BUCKET)),
                    Map.entry("CALL_RECORDINGS", Set.of(BUCKET)),
                    Map.entry("SCHEDULED_REPORTS", Set.of(BUCKET)),
                    Map.entry("ATTACHMENTS", Set.of(BUCKET)),
                    Map.entry("CONTACT_EVALUATIONS", Set.of(BUCKET)),
                    Map.entry("SCREEN_RECORDINGS", Set.of(BUCKET)),
                    Map.entry("EMAIL_MESSAGES", Set.of(BUCKET)),
                    Map.entry("MEDIA_STREAMS", Set.of("KINESIS_VIDEO_STREAM")),
                    Map.entry("CONTACT_TRACE_RECORDS", Set.of(STREAM, "KINESIS_FIREHOSE")),
                    Map.entry("AGENT_EVENTS", Set.of(STREAM)),
                    Map.entry("REAL_TIME_CONTACT_ANALYSIS_SEGMENTS", Set.of(STREAM)),
                    Map.entry("REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS", Set.of(STREAM)),
                    Map.entry("REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS", Set.of(STREAM)));

    private final StorageConfigStore store;
    private final Randomness random;

    public StorageConfigs(StorageConfigStore store, Randomness random) {
        this.store = store;
        this.random = random;
    }

    /** Those of this kind of data. */
    public List<StorageConfig> of(Instance instance, String resourceType) {
        return store.configs(instance.id()).stream()
                .filter(config -> config.resourceType().equals(resourceType))
                .toList();
    }

    public Optional<StorageConfig> find(Instance instance, String resourceType, String id) {
        return of(instance, resourceType).stream()
                .filter(config -> config.id().equals(id))
                .findFirst();
    }

    /** The new place of this kind of data, or why not. */
    public Reply<StorageConfig> create(Instance instance, String resourceType, StoragePlace place) {
        Optional<Fault> fault = fault(resourceType, place);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        var config =
                new StorageConfig(
                        HexFormat.of().formatHex(random.bytes(32)),
                        instance.id(),
                        resourceType,
                        place);
        return switch (store.add(config)) {
            case ADDED -> Reply.done(config);
            case TAKEN, FULL ->
                    Reply.refused(
                            ConnectFault.conflict(
                                    "A storage config is already associated for " + resourceType));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** Nothing where done, else why not. */
    public Optional<Fault> change(
            Instance instance, String resourceType, String id, StoragePlace place) {
        return fault(resourceType, place)
                .or(() ->
                        store.change(new StorageConfig(id, instance.id(), resourceType, place))
                                ? Optional.empty()
                                : Optional.of(gone()));
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> delete(Instance instance, String resourceType, String id) {
        return find(instance, resourceType, id).filter(store::remove).isPresent()
                ? Optional.empty()
                : Optional.of(gone());
    }

    private static Optional<Fault> fault(String resourceType, StoragePlace place) {
        Set<String> allowed = ALLOWED.getOrDefault(resourceType, Set.of());
        if (!allowed.contains(place.type())) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "%s cannot be kept in %s".formatted(resourceType, place.type())));
        }
        return switch (place) {
            case StoragePlace.Bucket bucket ->
                    Label.name("BucketName", bucket.name(), 128)
                            .or(() -> Label.name("BucketPrefix", bucket.prefix(), 128))
                            .or(() -> bucket.key().flatMap(key -> Label.name("KeyId", key, 128)));
            case StoragePlace.VideoStream video ->
                    Label.name("Prefix", video.prefix(), 128)
                            .or(() -> Label.name("KeyId", video.key(), 128));
            case StoragePlace.DataStream(String arn) -> Label.name("StreamArn", arn, 2048);
            case StoragePlace.DeliveryStream(String arn) -> Label.name("FirehoseArn", arn, 2048);
        };
    }

    private static Fault gone() {
        return ConnectFault.notFound("Storage config is not found");
    }
}
