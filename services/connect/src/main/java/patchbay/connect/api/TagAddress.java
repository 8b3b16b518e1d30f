package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.wire.Call;

/** Takes the ARN of a tagged resource apart. */
final class TagAddress {
    /** Stands for an ARN that names nothing in the caller's account and region. */
    private static final String NOWHERE = "none";

    private static final String LEAD = "instance/";

    private TagAddress() {}

    /** The id of the instance; none where the ARN belongs to another account or region. */
    static String instance(String arn, Call call) {
        return Arn.parse(arn)
                .filter(it -> it.service().equals("connect"))
                .filter(it -> it.region().equals(call.region().id()))
                .filter(it ->
                        call.caller()
                                .account()
                                .map(AccountId::digits)
                                .equals(Optional.of(it.account())))
                .filter(it -> it.resource().startsWith(LEAD))
                .map(it -> it.resource().substring(LEAD.length()).split("/", 2)[0])
                .orElse(NOWHERE);
    }

    /** What stands behind the instance's id; empty text where the instance itself is meant. */
    static String inside(String arn) {
        return Arn.parse(arn)
                .filter(it -> it.resource().startsWith(LEAD))
                .map(it -> it.resource().substring(LEAD.length()).split("/", 2))
                .map(parts -> parts.length < 2 ? "" : parts[1])
                .orElse("");
    }

    /** The same as a list of resources to ask the policy engine about. */
    static List<String> resources(String arn) {
        String inside = inside(arn);
        return inside.isEmpty() ? List.of() : List.of(inside);
    }
}
