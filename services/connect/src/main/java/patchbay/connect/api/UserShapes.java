package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ChannelSetting;
import patchbay.connect.ConnectUser;
import patchbay.connect.Instance;
import patchbay.wire.connect.User;
import patchbay.wire.connect.UserIdentityInfo;
import patchbay.wire.connect.UserIdentityInfoLite;
import patchbay.wire.connect.UserPhoneConfig;
import patchbay.wire.connect.UserSearchSummary;
import patchbay.wire.connect.UserSummary;

/** Users as the wire carries them, and back. */
final class UserShapes {
    private UserShapes() {}

    static String arn(Instance instance, ConnectUser user) {
        return instance.arn("agent/" + user.id()).toString();
    }

    /** A resource inside an instance, and those of security profiles. */
    static List<String> withProfiles(String resource, List<String> profiles) {
        List<String> resources = new ArrayList<>();
        resources.add(resource);
        profiles.forEach(id -> resources.add("security-profile/" + id));
        return resources;
    }

    static User full(Instance instance, ConnectUser user) {
        ChannelShapes byChannel = ChannelShapes.of(user.phone(), 1);
        return User.builder()
                .autoAcceptConfigs(byChannel.autoAccept())
                .afterContactWorkConfigs(byChannel.afterContactWork())
                .phoneNumberConfigs(byChannel.phoneNumber())
                .persistentConnectionConfigs(byChannel.persistentConnection())
                .voiceEnhancementConfigs(byChannel.voiceEnhancement())
                .id(user.id())
                .arn(arn(instance, user))
                .username(user.login())
                .identityInfo(identity(user.person()))
                .phoneConfig(phone(user.phone(), 1))
                .directoryUserId(user.directoryUserId())
                .securityProfileIds(user.securityProfiles())
                .routingProfileId(user.routingProfile())
                .hierarchyGroupId(user.hierarchyGroup())
                .tags(user.tags())
                .lastModifiedTime(user.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static UserSummary summary(Instance instance, ConnectUser user) {
        return UserSummary.builder()
                .id(user.id())
                .arn(arn(instance, user))
                .username(user.login())
                .lastModifiedTime(user.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    /** Unlike {@code DescribeUser}, a search counts after-contact work in milliseconds. */
    static UserSearchSummary found(Instance instance, ConnectUser user) {
        ChannelShapes byChannel = ChannelShapes.of(user.phone(), 1000);
        return UserSearchSummary.builder()
                .autoAcceptConfigs(byChannel.autoAccept())
                .afterContactWorkConfigs(byChannel.afterContactWork())
                .phoneNumberConfigs(byChannel.phoneNumber())
                .persistentConnectionConfigs(byChannel.persistentConnection())
                .voiceEnhancementConfigs(byChannel.voiceEnhancement())
                .arn(arn(instance, user))
                .id(user.id())
                .username(user.login())
                .identityInfo(
                        UserIdentityInfoLite.builder()
                                .firstName(user.person().firstName())
                                .lastName(user.person().lastName())
                                .build())
                .phoneConfig(phone(user.phone(), 1000))
                .directoryUserId(user.directoryUserId())
                .hierarchyGroupId(user.hierarchyGroup())
                .routingProfileId(user.routingProfile())
                .securityProfileIds(user.securityProfiles())
                .tags(user.tags())
                .build();
    }

    private static UserIdentityInfo identity(ConnectUser.Person person) {
        return UserIdentityInfo.builder()
                .firstName(person.firstName())
                .lastName(person.lastName())
                .email(person.email())
                .secondaryEmail(person.secondaryEmail())
                .mobile(person.mobile())
                .build();
    }

    static ConnectUser.Person person(UserIdentityInfo info) {
        return new ConnectUser.Person(
                info.firstName(),
                info.lastName(),
                info.email(),
                info.secondaryEmail(),
                info.mobile());
    }

    static ConnectUser.Person nobody() {
        return new ConnectUser.Person(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static UserPhoneConfig phone(ConnectUser.Phone phone, int perSecond) {
        return UserPhoneConfig.builder()
                .phoneType(phone.type().name())
                .autoAccept(phone.autoAccept())
                .afterContactWorkTimeLimit(phone.afterContactSeconds() * perSecond)
                .deskPhoneNumber(phone.deskNumber())
                .persistentConnection(
                        phone.settings(ChannelSetting.Kind.PERSISTENT_CONNECTION).stream()
                                .filter(it -> it.channel().equals(ChannelSetting.VOICE))
                                .map(it -> Boolean.valueOf(it.value()))
                                .findFirst())
                .build();
    }

    /** The same for all channels; what it does not speak of stays as it was. */
    static ConnectUser.Phone phone(UserPhoneConfig config, ConnectUser.Phone before) {
        var phone =
                new ConnectUser.Phone(
                        config.phoneType()
                                .map(ConnectUser.Phone.Type::valueOf)
                                .orElse(ConnectUser.Phone.Type.SOFT_PHONE),
                        config.autoAccept().orElse(false),
                        config.afterContactWorkTimeLimit().orElse(0),
                        config.deskPhoneNumber(),
                        before.settings(ChannelSetting.Kind.VOICE_ENHANCEMENT));
        return config.persistentConnection()
                .map(it ->
                        phone.setting(
                                ChannelSetting.Kind.PERSISTENT_CONNECTION,
                                List.of(
                                        ChannelSetting.of(
                                                ChannelSetting.Kind.PERSISTENT_CONNECTION,
                                                ChannelSetting.VOICE,
                                                Boolean.toString(it)))))
                .orElse(phone);
    }
}
