package patchbay.connect.api;

import java.time.Instant;
import java.util.Optional;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.AuthenticationProfiles;
import patchbay.connect.Instance;
import patchbay.wire.connect.AuthenticationProfileSummary;

/**
 * Authentication profiles as the wire carries them. Each instance has one, of the instance's id.
 */
final class SignInProfileShapes {
    private SignInProfileShapes() {}

    static Optional<AuthenticationProfile> find(
            AuthenticationProfiles profiles, Instance instance, String id) {
        return Optional.of(profiles.of(instance.id())).filter(_ -> instance.id().text().equals(id));
    }

    private static String arn(Instance instance) {
        return instance.arn("authentication-profile/" + instance.id()).toString();
    }

    static patchbay.wire.connect.AuthenticationProfile full(
            Instance instance, AuthenticationProfile profile) {
        return patchbay.wire.connect.AuthenticationProfile.builder()
                .id(instance.id().text())
                .arn(arn(instance))
                .name(profile.name())
                .description(Optional.of(profile.description()).filter(text -> !text.isEmpty()))
                .allowedIps(profile.allowed())
                .blockedIps(profile.blocked())
                .isDefault(true)
                .createdTime(instance.createdAt())
                .lastModifiedTime(changedAt(instance, profile))
                .lastModifiedRegion(instance.region().id())
                .periodicSessionDuration((int) profile.periodic().toMinutes())
                .maxSessionDuration((int) profile.longest().toMinutes())
                .sessionInactivityDuration((int) profile.idle().toMinutes())
                .sessionInactivityHandlingEnabled(profile.endsWhenIdle())
                .build();
    }

    static AuthenticationProfileSummary summary(Instance instance, AuthenticationProfile profile) {
        return AuthenticationProfileSummary.builder()
                .id(instance.id().text())
                .arn(arn(instance))
                .name(profile.name())
                .isDefault(true)
                .lastModifiedTime(changedAt(instance, profile))
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    /** A profile that nobody changed is as old as its instance. */
    private static Instant changedAt(Instance instance, AuthenticationProfile profile) {
        return profile.changedAt().isBefore(instance.createdAt())
                ? instance.createdAt()
                : profile.changedAt();
    }
}
