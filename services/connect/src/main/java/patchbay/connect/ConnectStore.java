package patchbay.connect;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/** Keeps instances and what is in them. Each call is one durable transaction. */
public interface ConnectStore {
    /** What came of adding something that must be alone of its name and within a number. */
    enum Added {
        ADDED,
        /** The alias, login or name is taken. */
        TAKEN,
        /** There are as many already as may be. */
        FULL,
        /** The instance it belongs to, or something it refers to, is not there. */
        GONE
    }

    /** What came of changing something that must be alone of its name. */
    enum Changed {
        CHANGED,
        TAKEN,
        GONE
    }

    /** What came of removing something. */
    enum Removed {
        REMOVED,
        GONE,
        IN_USE
    }

    /**
     * Adds an instance with all it holds.
     *
     * @param quota most instances that its account may have in its region
     */
    Added add(Instance instance, Furnishing furnishing, int quota);

    Optional<Instance> instance(InstanceId id);

    /** The other half that an instance has in this region. */
    Optional<Instance> replica(InstanceId source, Region region);

    /** The instance that callers in this region mean by the id; one elsewhere if there is none. */
    default Optional<Instance> instance(InstanceId id, Region region) {
        Optional<Instance> found = instance(id).filter(instance -> instance.publicId().equals(id));
        return found.filter(instance -> instance.region().equals(region))
                .or(() -> replica(id, region))
                .or(() -> found);
    }

    /** By alias, in any case: host names know none. */
    Optional<Instance> instanceByAlias(String alias);

    /** In the order of their aliases. */
    List<Instance> instances(AccountId account, Region region);

    /** The account's instances in every region, by region and alias. */
    List<Instance> instances(AccountId account);

    /** Replaces attributes and tags; false where it is gone. */
    boolean change(Instance instance);

    /** Removes an instance and everything in it, sessions too; false where it is gone. */
    boolean remove(InstanceId id);

    /**
     * Adds a user, in this presence.
     *
     * @param password of a managed user
     * @param quota most users that the instance may have
     */
    Added add(ConnectUser user, Presence presence, Optional<KeptPassword> password, int quota);

    /**
     * What came of adding many.
     *
     * @param login the one that is taken; empty otherwise
     */
    record AddedAll(Added outcome, String login) {}

    /** A user to be added, with the password where the instance keeps one. */
    record Newcomer(ConnectUser user, Optional<KeptPassword> password) {}

    /** Adds all of them in this presence, or none, in one transaction. */
    AddedAll addAll(InstanceId instance, List<Newcomer> users, Presence presence, int quota);

    /** The logins of all users. */
    List<String> logins(InstanceId instance);

    Optional<ConnectUser> user(InstanceId instance, String id);

    /** The user whose login is exactly this. */
    Optional<ConnectUser> userByLogin(InstanceId instance, String login);

    /** All of them, in the order of their logins: as long as the instance is large. */
    List<ConnectUser> users(InstanceId instance);

    /**
     * A page of users in the order of their logins. Its cost grows with the page where the
     * condition is on one field, exactly or by its beginning; otherwise with the index of names
     * that is looked through, or with those signed in.
     *
     * @param after the login before the page; empty for the first
     */
    List<ConnectUser> users(InstanceId instance, UserQuery query, String after, int most);

    /** How many there are; of everybody it is known, all others are counted by an index. */
    long count(InstanceId instance, UserQuery query);

    /**
     * Logins that may be meant by a name that is none: the same in another case, the same before
     * the {@code @}, and the neighbours of the name in the alphabet.
     *
     * @param most neighbours on each side
     */
    List<String> loginsLike(InstanceId instance, String name, int most);

    /** Other instances of the account where this login exists. */
    List<Instance> instancesWithLogin(AccountId account, String login);

    /** Replaces everything but login and presence; false where the user is gone. */
    boolean change(ConnectUser user);

    /** Removes a user and the user's sessions; false where the user is gone. */
    boolean removeUser(InstanceId instance, String id);

    Optional<Presence> presence(InstanceId instance, String user);

    /** False where the user is gone. */
    boolean change(InstanceId instance, String user, Presence presence);

    Added add(SecurityProfile profile, int quota);

    /** In the order of their names. */
    List<SecurityProfile> securityProfiles(InstanceId instance);

    boolean change(SecurityProfile profile);

    /** IN_USE while a user has the profile. */
    Removed removeSecurityProfile(InstanceId instance, String id);

    /** In the order of their names. */
    List<RoutingProfile> routingProfiles(InstanceId instance);

    /** In the order of their names. */
    List<Queue> queues(InstanceId instance);

    /** In the order of their names. */
    List<HoursOfOperation> hoursOfOperation(InstanceId instance);

    /** In their display order. */
    List<AgentStatus> agentStatuses(InstanceId instance);

    /** Whether the instance has this group in its agent hierarchy. */
    boolean hasHierarchyGroup(InstanceId instance, String id);

    Added addOrigin(InstanceId instance, String origin, int quota);

    /** In alphabetical order. */
    List<String> origins(InstanceId instance);

    boolean removeOrigin(InstanceId instance, String origin);
}
