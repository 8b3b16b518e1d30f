package patchbay.connect.api;

import java.time.Duration;
import java.util.List;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.AuthenticationProfiles;
import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateAuthenticationProfileRequest;

/** Changes what is given of how users sign in and stay signed in. */
final class UpdateAuthenticationProfile
        implements Handler<UpdateAuthenticationProfileRequest, Nothing> {
    private final Admission admission;
    private final AuthenticationProfiles profiles;

    UpdateAuthenticationProfile(Admission admission, AuthenticationProfiles profiles) {
        this.admission = admission;
        this.profiles = profiles;
    }

    @Override
    public Reply<Nothing> handle(UpdateAuthenticationProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("authentication-profile/" + request.authenticationProfileId()),
                instance ->
                        SignInProfileShapes.find(
                                        profiles, instance, request.authenticationProfileId())
                                .map(profile ->
                                        Answers.unless(profiles.put(changed(profile, request))))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Authentication profile is not found"))));
    }

    private static AuthenticationProfile changed(
            AuthenticationProfile now, UpdateAuthenticationProfileRequest request) {
        return new AuthenticationProfile(
                now.instance(),
                request.name().orElse(now.name()),
                request.description().orElse(now.description()),
                request.allowedIps().orElse(now.allowed()),
                request.blockedIps().orElse(now.blocked()),
                now.longest(),
                request.sessionInactivityDuration().map(Duration::ofMinutes).orElse(now.idle()),
                request.sessionInactivityHandlingEnabled().orElse(now.endsWhenIdle()),
                request.periodicSessionDuration().map(Duration::ofMinutes).orElse(now.periodic()),
                now.own(),
                now.changedAt());
    }
}
