package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.chance.Randomness;
import patchbay.wire.Reply;

/** Makes and finds instances, by the rules 8.1, 8.2 and 8.5. */
public final class Instances {
    /**
     * Instances per account and region, unless the settings say otherwise. AWS starts at 2 and
     * raises it on request; nobody here could be asked.
     */
    public static final int USUAL_QUOTA = 100;

    private static final int ORIGINS_QUOTA = 50;
    private static final Pattern ALIAS = Pattern.compile("(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*");
    private static final Pattern DIRECTORY = Pattern.compile("d-[0-9a-f]{10}");
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    private final ConnectStore store;
    private final InstantSource clock;
    private final Randomness random;
    private final Predicate<String> directories;
    private final int quota;

    /**
     * @param directories whether there is a directory of this id
     * @param quota most instances of one account in one region
     */
    public Instances(
            ConnectStore store,
            InstantSource clock,
            Randomness random,
            Predicate<String> directories,
            int quota) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.directories = directories;
        this.quota = quota;
    }

    /**
     * What an administrator asks for.
     *
     * @param id the id it shall have; empty for a fresh one, as the API always makes
     */
    public record NewInstance(
            AccountId account,
            Region region,
            IdentityManagement identityManagement,
            Optional<String> alias,
            Optional<String> directoryId,
            boolean inboundCalls,
            boolean outboundCalls,
            Map<String, String> tags,
            Optional<InstanceId> id) {}

    /** The new instance with its default profiles, queue, hours and statuses; or why not. */
    public Reply<Instance> create(NewInstance wanted) {
        Optional<String> alias = wanted.alias();
        boolean directory = wanted.identityManagement() == IdentityManagement.EXISTING_DIRECTORY;
        if (directory != wanted.directoryId().isPresent()) {
            return Reply.refused(
                    ConnectFault.invalidRequest(
                            directory
                                    ? "DirectoryId is required for this identity management type"
                                    : "DirectoryId is not allowed for this identity management"
                                            + " type"));
        }
        if (wanted.directoryId().filter(id -> !DIRECTORY.matcher(id).matches()).isPresent()) {
            return Reply.refused(ConnectFault.invalidRequest("DirectoryId is not valid"));
        }
        Optional<String> unknown = wanted.directoryId().filter(id -> !directories.test(id));
        if (unknown.isPresent()) {
            return Reply.refused(ConnectFault.notFound("Directory not found: " + unknown.get()));
        }
        if (directory && alias.isEmpty()) {
            // Rule 8.2: the directory's name is the alias, and that may not begin with `d-`.
            alias = wanted.directoryId().map(id -> id.substring(2));
        }
        if (alias.isEmpty()) {
            return Reply.refused(ConnectFault.invalidRequest("InstanceAlias is required"));
        }
        if (alias.get().length() > 45 || !ALIAS.matcher(alias.get()).matches()) {
            return Reply.refused(ConnectFault.invalidRequest("InstanceAlias is not valid"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        InstanceId id = wanted.id().orElseGet(() -> new InstanceId(random.uuid().toString()));
        var instance =
                new Instance(
                        id,
                        wanted.account(),
                        wanted.region(),
                        alias.get(),
                        wanted.identityManagement(),
                        wanted.directoryId(),
                        now,
                        attributes(wanted),
                        wanted.tags(),
                        Optional.empty());
        return add(instance);
    }

    private Reply<Instance> add(Instance instance) {
        Furnishing furnishing =
                new DefaultFurnishing(random).of(instance.id(), instance.createdAt());
        return switch (store.add(instance, furnishing, quota)) {
            case ADDED -> Reply.done(instance);
            case TAKEN ->
                    Reply.refused(
                            ConnectFault.invalidRequest(
                                    "Instance alias " + instance.alias() + " is already in use"));
            case FULL, GONE ->
                    Reply.refused(
                            ConnectFault.quotaExceeded(
                                    "Instance quota of " + quota + " has been reached"));
        };
    }

    /** The switches of a new instance: those asked for, and AWS's defaults. */
    private static Map<String, Boolean> attributes(NewInstance wanted) {
        return Map.of(
                "INBOUND_CALLS",
                wanted.inboundCalls(),
                "OUTBOUND_CALLS",
                wanted.outboundCalls(),
                "CONTACTFLOW_LOGS",
                false,
                "CONTACT_LENS",
                true,
                "AUTO_RESOLVE_BEST_VOICES",
                true,
                "USE_CUSTOM_TTS_VOICES",
                false,
                "EARLY_MEDIA",
                true,
                "MULTI_PARTY_CONFERENCE",
                false);
    }

    /** The account's instance of this id in this region, as a request writes the id. */
    public Optional<Instance> find(AccountId account, Region region, String id) {
        return InstanceId.parse(id)
                .flatMap(it -> store.instance(it, region))
                .filter(i -> i.account().equals(account) && i.region().equals(region));
    }

    /** The other half of an instance, furnished as a new one is. */
    Reply<Instance> replicate(Instance source, Region region, String alias) {
        if (alias.length() > 45 || !ALIAS.matcher(alias).matches()) {
            return Reply.refused(ConnectFault.invalidRequest("ReplicaAlias is not valid"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        InstanceId id = new InstanceId(random.uuid().toString());
        return add(
                new Instance(
                        id,
                        source.account(),
                        region,
                        alias,
                        source.identityManagement(),
                        Optional.empty(),
                        now,
                        source.attributes(),
                        source.tags(),
                        Optional.of(source.id())));
    }

    /** The instance whose host name begins with this label. */
    public Optional<Instance> byAlias(String alias) {
        return store.instanceByAlias(alias);
    }

    public List<Instance> all(AccountId account, Region region) {
        return store.instances(account, region);
    }

    /** Switches an attribute; false where the instance is gone. */
    public boolean set(Instance instance, String attribute, boolean on) {
        return store.change(instance.with(attribute, on));
    }

    public boolean delete(Instance instance) {
        return store.remove(instance.id());
    }

    /** Approves an origin that may embed the instance's pages, or be a destination. */
    public Reply<String> approve(Instance instance, String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            return Reply.refused(ConnectFault.invalidParameter("Origin is not valid"));
        }
        return switch (store.addOrigin(instance.id(), origin, ORIGINS_QUOTA)) {
            case ADDED -> Reply.done(origin);
            case TAKEN ->
                    Reply.refused(ConnectFault.conflict("Origin is already associated: " + origin));
            case FULL ->
                    Reply.refused(
                            ConnectFault.quotaExceeded(
                                    "Approved origin quota of "
                                            + ORIGINS_QUOTA
                                            + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    public List<String> origins(Instance instance) {
        return store.origins(instance.id());
    }

    public boolean disapprove(Instance instance, String origin) {
        return store.removeOrigin(instance.id(), origin);
    }
}
