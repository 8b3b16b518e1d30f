package patchbay.connect.api;

import java.util.List;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteSecurityProfileRequest;

/** Removes a security profile that nobody has. */
final class DeleteSecurityProfile implements Handler<DeleteSecurityProfileRequest, Nothing> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    DeleteSecurityProfile(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<Nothing> handle(DeleteSecurityProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("security-profile/" + request.securityProfileId()),
                instance -> Answers.unless(profiles.delete(instance, request.securityProfileId())));
    }
}
