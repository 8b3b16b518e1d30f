package patchbay.connect.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.connect.ConnectFault;
import patchbay.connect.Resilience;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/** Lets a call through to a traffic distribution group, named by its id or ARN. */
final class TrafficAdmission {
    private final Admission admission;
    private final Resilience resilience;

    TrafficAdmission(Admission admission, Resilience resilience) {
        this.admission = admission;
        this.resilience = resilience;
    }

    Resilience resilience() {
        return resilience;
    }

    Admission admission() {
        return admission;
    }

    /**
     * What the work answers, done on the group; who may not, does not learn whether it is there.
     */
    <O> Reply<O> to(Call call, String idOrArn, Function<Resilience.Found, Reply<O>> work) {
        String id = id(idOrArn);
        return admission.toResource(
                call,
                account ->
                        find(call, account, id)
                                .map(found -> found.group().arn(found.source()).toString())
                                .orElseGet(() -> arn(call, account, id)),
                Map.of(),
                account ->
                        find(call, account, id)
                                .map(work)
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Traffic distribution group not found: "
                                                                + id))));
    }

    private Optional<Resilience.Found> find(Call call, AccountId account, String id) {
        return resilience.find(account, call.region(), id);
    }

    /** What stands after the last slash. */
    static String id(String idOrArn) {
        return idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
    }

    private static String arn(Call call, AccountId account, String id) {
        return new Arn(
                        call.region().partition().id(),
                        "connect",
                        call.region().id(),
                        account.digits(),
                        "traffic-distribution-group/" + id)
                .toString();
    }
}
