package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who works in an instance.
 *
 * @param login the user name: compared exactly, case counts (rule 8.8)
 * @param securityProfiles ids, at least one
 * @param hierarchyGroup id of the group in the agent hierarchy
 */
public record ConnectUser(
        String id,
        InstanceId instance,
        String login,
        Person person,
        Optional<String> directoryUserId,
        String routingProfile,
        List<String> securityProfiles,
        Phone phone,
        Optional<String> hierarchyGroup,
        Map<String, String> tags,
        Instant changedAt) {
    public ConnectUser {
        securityProfiles = List.copyOf(securityProfiles);
        tags = Map.copyOf(tags);
    }

    /** Names and addresses. */
    public record Person(
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> email,
            Optional<String> secondaryEmail,
            Optional<String> mobile) {
        /** A person of whom only the name is known. */
        public static Person named(String firstName, String lastName) {
            return new Person(
                    Optional.of(firstName),
                    Optional.of(lastName),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * How calls reach the user.
     *
     * @param afterContactSeconds time for work after a contact; 0 means no limit
     * @param deskNumber where calls go with a desk phone
     */
    public record Phone(
            Type type, boolean autoAccept, int afterContactSeconds, Optional<String> deskNumber) {
        /** In the browser, or on a desk. */
        public enum Type {
            SOFT_PHONE,
            DESK_PHONE
        }

        /** In the browser, each call accepted by hand. */
        public static final Phone SOFT = new Phone(Type.SOFT_PHONE, false, 0, Optional.empty());
    }

    ConnectUser with(Person changed, Instant at) {
        return new ConnectUser(
                id,
                instance,
                login,
                changed,
                directoryUserId,
                routingProfile,
                securityProfiles,
                phone,
                hierarchyGroup,
                tags,
                at);
    }

    ConnectUser with(Phone changed, Instant at) {
        return new ConnectUser(
                id,
                instance,
                login,
                person,
                directoryUserId,
                routingProfile,
                securityProfiles,
                changed,
                hierarchyGroup,
                tags,
                at);
    }

    ConnectUser routedBy(String profile, Instant at) {
        return new ConnectUser(
                id,
                instance,
                login,
                person,
                directoryUserId,
                profile,
                securityProfiles,
                phone,
                hierarchyGroup,
                tags,
                at);
    }

    ConnectUser allowedBy(List<String> profiles, Instant at) {
        return new ConnectUser(
                id,
                instance,
                login,
                person,
                directoryUserId,
                routingProfile,
                profiles,
                phone,
                hierarchyGroup,
                tags,
                at);
    }

    ConnectUser grouped(Optional<String> group, Instant at) {
        return new ConnectUser(
                id,
                instance,
                login,
                person,
                directoryUserId,
                routingProfile,
                securityProfiles,
                phone,
                group,
                tags,
                at);
    }

    ConnectUser tagged(Map<String, String> changed) {
        return new ConnectUser(
                id,
                instance,
                login,
                person,
                directoryUserId,
                routingProfile,
                securityProfiles,
                phone,
                hierarchyGroup,
                changed,
                changedAt);
    }
}
