package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Global Resiliency, as far as sign-in needs it: the replica of an instance in a second region, and
 * the traffic distribution groups that say who signs in, and where (rule 8.31).
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, Set up Global Resiliency; Integrate your
 * identity provider with a Global Resiliency SAML sign-in endpoint</i>.
 */
public final class Resilience {
    private static final int GROUPS_QUOTA = 10;
    private static final int USERS_QUOTA = 200_000;

    /** Where a replica of a region's instances may be. */
    private static final Map<String, Set<String>> PAIRS =
            Map.of(
                    "us-east-1", Set.of("us-west-2"),
                    "us-west-2", Set.of("us-east-1"),
                    "eu-central-1", Set.of("eu-west-2"),
                    "eu-west-2", Set.of("eu-central-1"),
                    "ap-northeast-1", Set.of("ap-northeast-3"));

    private final ConnectStore store;
    private final ResilienceStore groups;
    private final Instances instances;
    private final InstantSource clock;
    private final Randomness random;

    public Resilience(
            ConnectStore store,
            ResilienceStore groups,
            Instances instances,
            InstantSource clock,
            Randomness random) {
        this.store = store;
        this.groups = groups;
        this.instances = instances;
        this.clock = clock;
        this.random = random;
    }

    /** A group with the instance that it belongs to. */
    public record Found(TrafficGroup group, Instance source) {}

    /** The instance's other half in another region, with its users of today; or why not. */
    public Reply<Instance> replicate(Instance source, String replicaRegion, String alias) {
        Optional<Region> region =
                Region.parse(replicaRegion)
                        .filter(it ->
                                PAIRS.getOrDefault(source.region().id(), Set.of())
                                        .contains(it.id()));
        if (region.isEmpty()) {
            return Reply.refused(
                    ConnectFault.invalidRequest(
                            "An instance in "
                                    + source.region()
                                    + " cannot be replicated to "
                                    + replicaRegion));
        }
        if (source.identityManagement() != IdentityManagement.SAML) {
            return Reply.refused(
                    ConnectFault.invalidRequest(
                            "SAML must be enabled for the instance to be replicated"));
        }
        if (source.replicaOf().isPresent() || replica(source).isPresent()) {
            return Reply.refused(ConnectFault.conflict("The instance is already replicated"));
        }
        Reply<Instance> made = instances.replicate(source, region.get(), alias);
        if (made instanceof Reply.Done<Instance>(Instance replica)) {
            copyUsers(source, replica);
            boolean _ =
                    groups.add(
                                    TrafficGroup.of(
                                            random.uuid().toString(),
                                            source.id(),
                                            source.alias() + " default",
                                            "",
                                            true,
                                            Map.of(),
                                            source.region(),
                                            replica.region()),
                                    GROUPS_QUOTA)
                            == ConnectStore.Added.ADDED;
        }
        return made;
    }

    /** Profiles are found again by their names; what the replica lacks is its usual one. */
    private void copyUsers(Instance source, Instance replica) {
        Map<String, String> security =
                translation(
                        store.securityProfiles(source.id()),
                        store.securityProfiles(replica.id()),
                        SecurityProfile::name,
                        SecurityProfile::id);
        Map<String, String> routing =
                translation(
                        store.routingProfiles(source.id()),
                        store.routingProfiles(replica.id()),
                        RoutingProfile::name,
                        RoutingProfile::id);
        String agent = named(store.securityProfiles(replica.id()));
        String usual = store.routingProfiles(replica.id()).getFirst().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ConnectStore.Newcomer> newcomers =
                store.users(source.id()).stream()
                        .map(user ->
                                new ConnectUser(
                                        random.uuid().toString(),
                                        replica.id(),
                                        user.login(),
                                        user.person(),
                                        Optional.empty(),
                                        routing.getOrDefault(user.routingProfile(), usual),
                                        user.securityProfiles().stream()
                                                .map(id -> security.getOrDefault(id, agent))
                                                .distinct()
                                                .toList(),
                                        user.phone(),
                                        Optional.empty(),
                                        user.tags(),
                                        now))
                        .map(user -> new ConnectStore.Newcomer(user, Optional.empty()))
                        .toList();
        Presence offline = new Presence(offline(replica), now);
        ConnectStore.AddedAll _ = store.addAll(replica.id(), newcomers, offline, USERS_QUOTA);
    }

    private String offline(Instance replica) {
        return store.agentStatuses(replica.id()).stream()
                .filter(status -> status.type() == AgentStatus.Type.OFFLINE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String named(List<SecurityProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.name().equals("Agent"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static <T> Map<String, String> translation(
            List<T> from, List<T> to, Function<T, String> name, Function<T, String> id) {
        Map<String, String> there = to.stream().collect(Collectors.toMap(name, id));
        return from.stream()
                .filter(it -> there.containsKey(name.apply(it)))
                .collect(Collectors.toMap(id, it -> there.get(name.apply(it))));
    }

    /** The replica, where the instance has one. */
    public Optional<Instance> replica(Instance source) {
        return PAIRS.getOrDefault(source.region().id(), Set.of()).stream()
                .flatMap(region -> store.replica(source.id(), new Region(region)).stream())
                .findFirst();
    }

    /** An instance and its replica. */
    public record Halves(Instance source, Instance replica) {
        /** Where one sign-in serves both: beside the query, the address of the consumer. */
        public String signInEndpoint() {
            return "https://" + source.id() + "." + source.region() + ".sign-in.connect.aws/saml";
        }
    }

    /** Both halves of an instance, whichever of them it is. */
    public Optional<Halves> halves(Instance one) {
        Optional<Instance> source =
                one.replicaOf().isPresent()
                        ? one.replicaOf().flatMap(store::instance)
                        : Optional.of(one);
        return source.flatMap(it -> replica(it).map(other -> new Halves(it, other)));
    }

    /** A new group of an instance that is replicated. */
    public Reply<TrafficGroup> create(
            Instance source, String name, String description, Map<String, String> tags) {
        Optional<Instance> replica = replica(source);
        if (replica.isEmpty()) {
            return Reply.refused(
                    new Fault(
                            "ResourceNotReadyException",
                            409,
                            "The instance is not replicated: " + source.id()));
        }
        TrafficGroup group =
                TrafficGroup.of(
                        random.uuid().toString(),
                        source.id(),
                        name,
                        description,
                        false,
                        tags,
                        source.region(),
                        replica.get().region());
        return switch (groups.add(group, GROUPS_QUOTA)) {
            case ADDED -> Reply.done(group);
            case TAKEN ->
                    Reply.refused(
                            ConnectFault.conflict("A traffic distribution group has this name"));
            case FULL ->
                    Reply.refused(
                            ConnectFault.quotaExceeded(
                                    "Traffic distribution group quota of "
                                            + GROUPS_QUOTA
                                            + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** The account's group of this id, whose instance or its replica is in the region. */
    public Optional<Found> find(AccountId account, Region region, String id) {
        return groups.group(id)
                .flatMap(group ->
                        store.instance(group.instance()).map(source -> new Found(group, source)))
                .filter(found -> found.source().account().equals(account))
                .filter(found -> here(found.source(), region));
    }

    private boolean here(Instance source, Region region) {
        return source.region().equals(region) || store.replica(source.id(), region).isPresent();
    }

    /** The groups of one instance, or of all that the account has in the region. */
    public List<Found> all(AccountId account, Region region, Optional<String> instance) {
        Stream<Instance> sources =
                instances.all(account, region).stream()
                        .flatMap(it ->
                                it.replicaOf().isPresent()
                                        ? it.replicaOf().flatMap(store::instance).stream()
                                        : Stream.of(it));
        return sources.filter(it -> instance.isEmpty() || instance.get().equals(it.id().text()))
                .flatMap(source ->
                        groups.groups(source.id()).stream().map(it -> new Found(it, source)))
                .toList();
    }

    /** Nothing where it was done; what is not given stays. */
    public Optional<Fault> distribute(
            TrafficGroup group,
            Optional<Map<String, Boolean>> signIn,
            Optional<Map<String, Integer>> telephony,
            Optional<Map<String, Integer>> agents) {
        return change(
                group,
                group.distributed(
                        signIn.orElse(group.signIn()),
                        telephony.orElse(group.telephony()),
                        agents.orElse(group.agents())));
    }

    private Optional<Fault> change(TrafficGroup group, TrafficGroup wanted) {
        if (!group.isDefault() && !group.signIn().equals(wanted.signIn())) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "SignInConfig is available only on the default traffic distribution"
                                    + " group"));
        }
        boolean known =
                Stream.of(wanted.signIn(), wanted.telephony(), wanted.agents())
                        .allMatch(it -> it.keySet().equals(group.signIn().keySet()));
        boolean whole =
                Stream.of(wanted.telephony(), wanted.agents())
                        .allMatch(it -> it.values().stream().mapToInt(n -> n).sum() == 100);
        if (!known || !whole || !wanted.signIn().containsValue(true)) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "A distribution names the regions "
                                    + String.join(" and ", group.signIn().keySet())
                                    + ", percentages add up to 100, and one of them has to take"
                                    + " sign-ins"));
        }
        return groups.change(wanted) ? Optional.empty() : Optional.of(gone());
    }

    private static Fault gone() {
        return ConnectFault.notFound("Traffic distribution group not found");
    }

    public Optional<Fault> delete(TrafficGroup group) {
        if (group.isDefault()) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "The default traffic distribution group goes with the replica"));
        }
        if (!groups.users(group.id()).isEmpty()) {
            return Optional.of(ConnectFault.inUse("The traffic distribution group has users"));
        }
        return groups.remove(group.id()) ? Optional.empty() : Optional.of(gone());
    }

    /** Nothing where it was done: users are those of the source, in whose region it is asked. */
    public Optional<Fault> associate(Found found, String instance, String user) {
        if (!found.source().id().text().equals(instance)
                || store.user(found.source().id(), user).isEmpty()) {
            return Optional.of(ConnectFault.notFound("User not found: " + user));
        }
        groups.associate(found.group().id(), user);
        return Optional.empty();
    }

    public Optional<Fault> disassociate(Found found, String instance, String user) {
        return found.source().id().text().equals(instance)
                        && groups.disassociate(found.group().id(), user)
                ? Optional.empty()
                : Optional.of(ConnectFault.notFound("User not found: " + user));
    }

    public List<String> users(TrafficGroup group) {
        return groups.users(group.id());
    }

    boolean isAssociated(ConnectUser user) {
        return groups.isAssociated(user.id());
    }

    /** Where agents of the instance sign in now: in its own region, as long as that takes them. */
    public Optional<Region> signInRegion(String source) {
        Optional<Instance> instance = InstanceId.parse(source).flatMap(store::instance);
        return instance.flatMap(it ->
                groups.groups(it.id()).stream()
                        .filter(TrafficGroup::isDefault)
                        .findFirst()
                        .flatMap(group ->
                                group.signIn().getOrDefault(it.region().id(), false)
                                        ? Optional.of(it.region())
                                        : group.signIn().entrySet().stream()
                                                .filter(Map.Entry::getValue)
                                                .map(entry -> new Region(entry.getKey()))
                                                .findFirst()));
    }
}
