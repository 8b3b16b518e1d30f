package patchbay.connect.api;

import java.util.List;
import patchbay.connect.AuthenticationProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeAuthenticationProfileRequest;
import patchbay.wire.connect.DescribeAuthenticationProfileResponse;

/** Tells how the users of an instance sign in and stay signed in. */
final class DescribeAuthenticationProfile
        implements Handler<
                DescribeAuthenticationProfileRequest, DescribeAuthenticationProfileResponse> {
    private final Admission admission;
    private final AuthenticationProfiles profiles;

    DescribeAuthenticationProfile(Admission admission, AuthenticationProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<DescribeAuthenticationProfileResponse> handle(
            DescribeAuthenticationProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("authentication-profile/" + request.authenticationProfileId()),
                instance ->
                        Answers.found(
                                SignInProfileShapes.find(
                                        profiles, instance, request.authenticationProfileId()),
                                "Authentication profile",
                                profile ->
                                        DescribeAuthenticationProfileResponse.builder()
                                                .authenticationProfile(
                                                        SignInProfileShapes.full(instance, profile))
                                                .build()));
    }
}
