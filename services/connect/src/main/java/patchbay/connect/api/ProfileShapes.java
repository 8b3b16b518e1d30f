package patchbay.connect.api;

import patchbay.connect.Instance;
import patchbay.connect.SecurityProfile;
import patchbay.wire.connect.SecurityProfileSearchSummary;
import patchbay.wire.connect.SecurityProfileSummary;

/** Security profiles as the wire carries them. */
final class ProfileShapes {
    private ProfileShapes() {}

    static String arn(Instance instance, SecurityProfile profile) {
        return instance.arn("security-profile/" + profile.id()).toString();
    }

    static patchbay.wire.connect.SecurityProfile full(Instance instance, SecurityProfile profile) {
        return patchbay.wire.connect.SecurityProfile.builder()
                .id(profile.id())
                .organizationResourceId(instance.publicId().text())
                .arn(arn(instance, profile))
                .securityProfileName(profile.name())
                .description(profile.description())
                .tags(profile.tags())
                .lastModifiedTime(profile.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static SecurityProfileSearchSummary found(Instance instance, SecurityProfile profile) {
        return SecurityProfileSearchSummary.builder()
                .id(profile.id())
                .organizationResourceId(instance.publicId().text())
                .arn(arn(instance, profile))
                .securityProfileName(profile.name())
                .description(profile.description())
                .tags(profile.tags())
                .build();
    }

    static SecurityProfileSummary summary(Instance instance, SecurityProfile profile) {
        return SecurityProfileSummary.builder()
                .id(profile.id())
                .arn(arn(instance, profile))
                .name(profile.name())
                .lastModifiedTime(profile.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }
}
