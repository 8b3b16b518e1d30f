package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateSecurityProfileRequest;

/** Changes description and permissions of a security profile. */
final class UpdateSecurityProfile implements Handler<UpdateSecurityProfileRequest, Nothing> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    UpdateSecurityProfile(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<Nothing> handle(UpdateSecurityProfileRequest request, Call call) {
        if (!request.allowedAccessControlTags().isEmpty()
                || !request.tagRestrictedResources().isEmpty()
                || !request.hierarchyRestrictedResources().isEmpty()
                || !request.applications().isEmpty()
                || !request.allowedFlowModules().isEmpty()
                || request.allowedAccessControlHierarchyGroupId().isPresent()
                || request.granularAccessControlConfiguration().isPresent()) {
            return Reply.refused(ConnectFault.notImplemented("Access control by tag or hierarchy"));
        }
        return admission.to(
                call,
                request.instanceId(),
                List.of("security-profile/" + request.securityProfileId()),
                instance ->
                        profiles.find(instance, request.securityProfileId())
                                .map(profile ->
                                        Answers.unless(
                                                profiles.change(
                                                        profile,
                                                        request.description(),
                                                        request.permissions())))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Security profile is not" + " found"))));
    }
}
