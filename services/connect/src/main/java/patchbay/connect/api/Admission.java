package patchbay.connect.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.TagRules;
import patchbay.connect.TaggedResources;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Lets a call through to an instance: asks the policy engine about every resource of the operation,
 * then finds the instance in the caller's account. Who may not, does not learn whether there is
 * one; another account's instance is not found.
 */
final class Admission {
    private final Instances instances;
    private final Authorizer authorizer;
    private final TaggedResources tagged;

    Admission(Instances instances, Authorizer authorizer, TaggedResources tagged) {
        this.instances = instances;
        this.authorizer = authorizer;
        this.tagged = tagged;
    }

    /**
     * What the work answers, done on the instance that the call names.
     *
     * @param inside the resources asked for within the instance, such as {@code agent/ID}; none for
     *     the instance itself
     */
    <O> Reply<O> to(
            Call call, String instanceId, List<String> inside, Function<Instance, Reply<O>> work) {
        return to(call, instanceId, inside, Map.of(), work);
    }

    /** The same for a call that gives tags. */
    <O> Reply<O> tagging(
            Call call,
            String instanceId,
            List<String> inside,
            Map<String, String> tags,
            Function<Instance, Reply<O>> work) {
        Optional<Fault> odd = TagRules.broken(tags);
        if (odd.isPresent()) {
            return Reply.refused(odd.get());
        }
        Map<String, List<String>> keys = new HashMap<>();
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        if (!tags.isEmpty()) {
            keys.put("aws:TagKeys", tags.keySet().stream().sorted().toList());
        }
        return to(call, instanceId, inside, keys, work);
    }

    /**
     * The same, where the policy engine is told more.
     *
     * @param more condition keys besides those of the instance and its tags
     */
    <O> Reply<O> to(
            Call call,
            String instanceId,
            List<String> inside,
            Map<String, List<String>> more,
            Function<Instance, Reply<O>> work) {
        Optional<AccountId> account = call.caller().account();
        if (account.isEmpty()) {
            return Reply.refused(ConnectFault.denied("Missing Authentication Token"));
        }
        List<String> resources = inside.isEmpty() ? List.of("") : inside;
        if (resources.stream().anyMatch(resource -> resource.indexOf('\0') >= 0)) {
            return Reply.refused(ConnectFault.notFound("Resource not found"));
        }
        Optional<Instance> instance = instances.find(account.get(), call.region(), instanceId);
        for (String resource : resources) {
            String rest = resource.isEmpty() ? instanceId : instanceId + "/" + resource;
            Map<String, List<String>> context = new HashMap<>(more);
            context.put("connect:InstanceId", List.of(instanceId));
            instance.map(it -> tagged.of(it, resource))
                    .orElse(Map.of())
                    .forEach((key, value) -> context.put("aws:ResourceTag/" + key, List.of(value)));
            Optional<Fault> fault =
                    refusal(
                            call,
                            Instance.arn(call.region(), account.get(), rest).toString(),
                            context);
            if (fault.isPresent()) {
                return Reply.refused(fault.get());
            }
        }
        return instance.map(work)
                .orElseGet(() ->
                        Reply.refused(ConnectFault.notFound("Instance not found: " + instanceId)));
    }

    /** What the work answers; the operation concerns no instance that exists. */
    <O> Reply<O> toAccount(Call call, Function<AccountId, Reply<O>> work) {
        Optional<AccountId> account = call.caller().account();
        if (account.isEmpty()) {
            return Reply.refused(ConnectFault.denied("Missing Authentication Token"));
        }
        return refusal(call, "*", Map.of())
                .<Reply<O>>map(Reply::refused)
                .orElseGet(() -> work.apply(account.get()));
    }

    /**
     * What the work answers; the operation concerns a resource beside instances.
     *
     * @param resource its ARN in an account
     */
    <O> Reply<O> toResource(
            Call call,
            Function<AccountId, String> resource,
            Map<String, List<String>> context,
            Function<AccountId, Reply<O>> work) {
        Optional<AccountId> account = call.caller().account();
        if (account.isEmpty()) {
            return Reply.refused(ConnectFault.denied("Missing Authentication Token"));
        }
        return refusal(call, resource.apply(account.get()), context)
                .<Reply<O>>map(Reply::refused)
                .orElseGet(() -> work.apply(account.get()));
    }

    private Optional<Fault> refusal(Call call, String resource, Map<String, List<String>> context) {
        return switch (authorizer.authorize(
                call, "connect:" + call.operation(), resource, context)) {
            case Authorization.Allowed allowed -> Optional.empty();
            case Authorization.Denied denied -> Optional.of(denied.fault());
        };
    }
}
