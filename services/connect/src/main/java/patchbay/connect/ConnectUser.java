package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param byChannel what is set for single channels
     */
    public record Phone(
            Type type,
            boolean autoAccept,
            int afterContactSeconds,
            Optional<String> deskNumber,
            List<ChannelSetting> byChannel) {
        public Phone {
            byChannel = List.copyOf(byChannel);
        }

        /** The same for all channels. */
        public Phone(
                Type type,
                boolean autoAccept,
                int afterContactSeconds,
                Optional<String> deskNumber) {
            this(type, autoAccept, afterContactSeconds, deskNumber, List.of());
        }

        /** With these settings of their kind alone; what holds for calls is told of the phone. */
        public Phone setting(ChannelSetting.Kind kind, List<ChannelSetting> settings) {
            List<ChannelSetting> all =
                    Stream.concat(
                                    byChannel.stream().filter(it -> it.kind() != kind),
                                    settings.stream())
                            .toList();
            Optional<ChannelSetting> voice =
                    settings.stream()
                            .filter(it -> it.channel().equals(ChannelSetting.VOICE))
                            .findFirst();
            if (voice.isEmpty()) {
                return new Phone(type, autoAccept, afterContactSeconds, deskNumber, all);
            }
            String value = voice.get().value();
            return switch (kind) {
                case AUTO_ACCEPT ->
                        new Phone(
                                type,
                                Boolean.parseBoolean(value),
                                afterContactSeconds,
                                deskNumber,
                                all);
                case AFTER_CONTACT_WORK ->
                        new Phone(type, autoAccept, Integer.parseInt(value), deskNumber, all);
                case PHONE_NUMBER ->
                        new Phone(
                                Type.valueOf(value),
                                autoAccept,
                                afterContactSeconds,
                                voice.get().further(),
                                all);
                case PERSISTENT_CONNECTION, VOICE_ENHANCEMENT ->
                        new Phone(type, autoAccept, afterContactSeconds, deskNumber, all);
            };
        }

        /** What is set of this kind, in the order in which it was. */
        public List<ChannelSetting> settings(ChannelSetting.Kind kind) {
            return byChannel.stream().filter(it -> it.kind() == kind).toList();
        }

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
