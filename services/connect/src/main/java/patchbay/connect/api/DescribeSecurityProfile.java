package patchbay.connect.api;

import java.util.List;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeSecurityProfileRequest;
import patchbay.wire.connect.DescribeSecurityProfileResponse;

/** Tells all about a security profile, but for its permissions. */
final class DescribeSecurityProfile
        implements Handler<DescribeSecurityProfileRequest, DescribeSecurityProfileResponse> {
    private final Admission admission;
    private final SecurityProfiles profiles;

    DescribeSecurityProfile(Admission admission, SecurityProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<DescribeSecurityProfileResponse> handle(
            DescribeSecurityProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("security-profile/" + request.securityProfileId()),
                instance ->
                        Answers.found(
                                profiles.find(instance, request.securityProfileId()),
                                "Security profile",
                                profile ->
                                        DescribeSecurityProfileResponse.builder()
                                                .securityProfile(
                                                        ProfileShapes.full(instance, profile))
                                                .build()));
    }
}
