package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateSecurityProfileRequest;
import patchbay.wire.connect.CreateSecurityProfileResponse;

/** Makes a security profile. */
final class CreateSecurityProfile
        implements Handler<CreateSecurityProfileRequest, CreateSecurityProfileResponse> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    CreateSecurityProfile(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<CreateSecurityProfileResponse> handle(
            CreateSecurityProfileRequest request, Call call) {
        if (!request.allowedAccessControlTags().isEmpty()
                || !request.tagRestrictedResources().isEmpty()
                || !request.hierarchyRestrictedResources().isEmpty()
                || !request.applications().isEmpty()
                || !request.allowedFlowModules().isEmpty()
                || request.allowedAccessControlHierarchyGroupId().isPresent()
                || request.granularAccessControlConfiguration().isPresent()) {
            return Reply.refused(ConnectFault.notImplemented("Access control by tag or hierarchy"));
        }
        return admission.tagging(
                call,
                request.instanceId(),
                List.of("security-profile/*"),
                request.tags(),
                instance ->
                        Answers.translated(
                                profiles.create(
                                        instance,
                                        request.securityProfileName(),
                                        request.description().orElse(""),
                                        request.permissions(),
                                        request.tags()),
                                made ->
                                        CreateSecurityProfileResponse.builder()
                                                .securityProfileId(made.id())
                                                .securityProfileArn(
                                                        ProfileShapes.arn(instance, made))
                                                .build()));
    }
}
