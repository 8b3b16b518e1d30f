package patchbay.sts.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.iam.TemporaryCredentials;
import patchbay.wire.Fault;
import patchbay.wire.sts.AssumedRoleUser;
import patchbay.wire.sts.Credentials;
import patchbay.wire.sts.PolicyDescriptorType;
import patchbay.wire.sts.Tag;

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

    /** Tags by key. */
    static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> byKey = new HashMap<>();
        tags.forEach(tag -> byKey.put(tag.key(), tag.value()));
        return byKey;
    }

    /** Why tags cannot be taken together: keys are told apart ignoring case. */
    static Optional<Fault> repeated(List<Tag> tags) {
        long different =
                tags.stream()
                        .map(Tag::key)
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count();
        return different == tags.size()
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                "InvalidParameterValue",
                                400,
                                "Duplicate tag keys found. Please note that Tag keys are case"
                                        + " insensitive."));
    }

    static List<String> arns(List<PolicyDescriptorType> policies) {
        return policies.stream().flatMap(policy -> policy.arn().stream()).toList();
    }
}
