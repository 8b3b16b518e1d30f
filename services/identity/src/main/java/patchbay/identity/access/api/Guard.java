package patchbay.identity.access.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.CenterTags;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Lets a handler's work happen only if its caller may do that, to every resource that it touches,
 * and the instance is the caller's account's.
 *
 * <p>Source: <i>Service Authorization Reference, Actions, resources, and condition keys for AWS IAM
 * Identity Center</i>.
 */
final class Guard {
    private final Authorizer authorizer;
    private final Instances instances;
    private final CenterTags tags;

    Guard(Authorizer authorizer, Instances instances, CenterTags tags) {
        this.authorizer = authorizer;
        this.instances = instances;
        this.tags = tags;
    }

    /**
     * What a call touches besides the instance.
     *
     * @param arns of permission sets, accounts, applications
     * @param context condition keys of the request
     */
    record Touched(List<String> arns, Map<String, List<String>> context) {
        static Touched nothing() {
            return new Touched(List.of(), Map.of());
        }

        static Touched of(String... arns) {
            return new Touched(List.of(arns), Map.of());
        }

        /** The same with an account, as policies of this service name it. */
        Touched account(String account) {
            List<String> more = new ArrayList<>(arns);
            more.add("arn:aws:sso:::account/" + account);
            return new Touched(more, context);
        }

        Touched tagging(Map<String, String> tags) {
            Map<String, List<String>> more = new HashMap<>(context);
            tags.forEach((key, value) -> more.put("aws:RequestTag/" + key, List.of(value)));
            return new Touched(arns, more).tagKeys(List.copyOf(tags.keySet()));
        }

        Touched tagKeys(List<String> keys) {
            Map<String, List<String>> more = new HashMap<>(context);
            if (!keys.isEmpty()) {
                more.put("aws:TagKeys", keys);
            }
            return new Touched(arns, more);
        }
    }

    /** Work on no resource in particular. */
    <T> Reply<T> any(Call call, Touched touched, Function<AccountId, Reply<T>> work) {
        Optional<Fault> refusal =
                touched.arns().isEmpty()
                        ? refusal(call, "*", touched.context())
                        : refusal(call, touched.arns(), touched.context());
        return refusal.isPresent()
                ? Reply.refused(refusal.get())
                : work.apply(call.caller().account().orElseThrow());
    }

    /** Work on an instance of either kind, that the caller's account owns. */
    <T> Reply<T> instance(
            Call call, String arn, Touched touched, Function<InstanceEntry, Reply<T>> work) {
        List<String> arns = new ArrayList<>();
        arns.add(arn);
        arns.addAll(touched.arns());
        Optional<Fault> refusal = refusal(call, arns, touched.context());
        if (refusal.isPresent()) {
            return Reply.refused(refusal.get());
        }
        Optional<InstanceEntry> entry =
                instances
                        .entry(arn.substring(arn.lastIndexOf('/') + 1))
                        .filter(found -> found.instance().arn().toString().equals(arn));
        if (entry.isEmpty()) {
            return Reply.refused(AccessFault.notFound("Could not find Instance with arn " + arn));
        }
        return call.caller().account().filter(entry.get().instance().account()::equals).isPresent()
                ? work.apply(entry.get())
                : Reply.refused(foreign(call, arn));
    }

    /** Work on the organization instance: only it has permission sets (rule 7.1). */
    <T> Reply<T> organization(
            Call call, String arn, Touched touched, Function<Instance, Reply<T>> work) {
        return instance(
                call,
                arn,
                touched,
                entry ->
                        entry.kind() == InstanceEntry.Kind.ORGANIZATION
                                ? work.apply(entry.instance())
                                : Reply.refused(
                                        AccessFault.invalid(
                                                "The operation is not supported for account"
                                                        + " instances.")));
    }

    /** Work on a permission set of the organization instance: the work gets the set's id. */
    <T> Reply<T> set(Call call, String instanceArn, String setArn, Function<InSet, Reply<T>> work) {
        return set(call, instanceArn, setArn, Touched.of(setArn), work);
    }

    /** The same where more is touched. */
    <T> Reply<T> set(
            Call call,
            String instanceArn,
            String setArn,
            Touched touched,
            Function<InSet, Reply<T>> work) {
        return organization(
                call,
                instanceArn,
                touched,
                instance -> {
                    String id = setArn.substring(setArn.lastIndexOf('/') + 1);
                    String expected = ":permissionSet/" + instance.id() + "/" + id;
                    return setArn.endsWith(expected)
                            ? work.apply(new InSet(instance, id))
                            : Reply.refused(AccessFault.noPermissionSet(id));
                });
    }

    /** A permission set that a request names; it need not be there. */
    record InSet(Instance instance, String id) {}

    private static Fault foreign(Call call, String arn) {
        String action = "sso:" + call.operation();
        return AccessFault.denied(
                "User: "
                        + call.caller().arn().map(Arn::toString).orElse("anonymous")
                        + " is not authorized to perform: "
                        + action
                        + " on resource: "
                        + arn
                        + " because no resource-based policy allows the "
                        + action
                        + " action");
    }

    private Optional<Fault> refusal(
            Call call, List<String> arns, Map<String, List<String>> context) {
        for (String arn : arns) {
            Map<String, List<String>> keys = new HashMap<>(context);
            tags.find(arn)
                    .forEach((key, value) -> keys.put("aws:ResourceTag/" + key, List.of(value)));
            Optional<Fault> refusal = refusal(call, arn, keys);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** In this service's protocol every error of the caller has status 400. */
    private Optional<Fault> refusal(Call call, String arn, Map<String, List<String>> context) {
        return switch (authorizer.authorize(call, "sso:" + call.operation(), arn, context)) {
            case Authorization.Denied denied ->
                    Optional.of(new Fault(denied.fault().code(), 400, denied.fault().message()));
            case Authorization.Allowed _ -> Optional.empty();
        };
    }
}
