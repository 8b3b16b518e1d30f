package patchbay.sts.api;

import java.util.List;
import patchbay.aws.Caller;
import patchbay.iam.TemporaryCredentials;
import patchbay.wire.sts.AssumedRoleUser;
import patchbay.wire.sts.Credentials;
import patchbay.wire.sts.PolicyDescriptorType;

/** Puts STS's records into the wire's, and back. */
final class Shapes {
    private Shapes() {}

    static Credentials credentials(TemporaryCredentials credentials) {
        return new Credentials(
                credentials.accessKeyId(),
                credentials.secretAccessKey().reveal(),
                credentials.sessionToken().reveal(),
                credentials.expiresAt());
    }

    static AssumedRoleUser user(Caller.RoleSession session) {
        return new AssumedRoleUser(
                session.userId().orElseThrow(), session.arn().orElseThrow().toString());
    }

    static List<String> arns(List<PolicyDescriptorType> policies) {
        return policies.stream().flatMap(policy -> policy.arn().stream()).toList();
    }
}
