package patchbay.iam.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.Permissions;
import patchbay.iam.Role;
import patchbay.iam.Tags;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Lets a handler's work happen only if its caller may do that, to that resource. */
final class Guard {
    private final Authorizer authorizer;
    private final Administration iam;

    Guard(Authorizer authorizer, Administration iam) {
        this.authorizer = authorizer;
        this.iam = iam;
    }

    /**
     * What the caller wants to touch.
     *
     * @param arn what policies are asked about, or {@code *}
     * @param named how a refusal calls it: IAM names what exists by kind and name, {@code role R}
     */
    private record Target(String arn, String named) {
        static Target of(String arn) {
            return new Target(arn, arn);
        }
    }

    /** Work on no resource in particular. */
    <T> Reply<T> any(Call call, String action, Function<AccountId, Reply<T>> work) {
        return on(call, action, Target.of("*"), Map.of(), work);
    }

    /**
     * Listing what is below a path.
     *
     * @param below kind and path: {@code role/team/}
     */
    <T> Reply<T> list(Call call, String action, String below, Function<AccountId, Reply<T>> work) {
        return on(call, action, Target.of(arn(call, below)), Map.of(), work);
    }

    /** Listing managed policies below a path. */
    <T> Reply<T> policies(
            Call call, String action, String path, Function<AccountId, Reply<T>> work) {
        var target = new Target(arn(call, "policy" + path), "policy path " + path);
        return on(call, action, target, Map.of(), work);
    }

    /** What a caller wants to make, and with what. */
    record Creation(
            String action, String resource, List<Tags.Tag> tags, Optional<String> boundary) {
        /** The kind and name that a refusal tells instead of the ARN. */
        private String named(String arn) {
            return action.equals("iam:CreatePolicy")
                    ? "policy " + resource.substring(resource.lastIndexOf('/') + 1)
                    : arn;
        }
    }

    /** Work that makes a resource of the account; with tags, it needs the right to tag too. */
    <T> Reply<T> create(Call call, Creation creation, Function<AccountId, Reply<T>> work) {
        String arn = arn(call, creation.resource());
        Map<String, List<String>> context = new HashMap<>(requestTags(creation.tags()));
        creation.boundary().ifPresent(b -> context.put("iam:PermissionsBoundary", List.of(b)));
        var target = new Target(arn, creation.named(arn));
        return creation.tags().isEmpty()
                ? on(call, creation.action(), target, context, work)
                : on(
                        call,
                        creation.action(),
                        target,
                        context,
                        made ->
                                on(
                                        call,
                                        creation.action().replace("iam:Create", "iam:Tag"),
                                        Target.of(arn),
                                        requestTags(creation.tags()),
                                        work));
    }

    <T> Reply<T> role(Call call, String action, String name, Function<AccountId, Reply<T>> work) {
        return role(call, action, name, Map.of(), work);
    }

    /** Work on a role, which has its path in its ARN, its tags and boundary in the context. */
    <T> Reply<T> role(
            Call call,
            String action,
            String name,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        var role = call.caller().account().flatMap(account -> iam.roles().find(account, name));
        Map<String, List<String>> keys = new HashMap<>(context);
        role.ifPresent(found -> add(keys, found.tags(), found.permissions()));
        String arn =
                role.map(found -> found.arn().toString())
                        .orElseGet(() -> arn(call, "role/" + name));
        boolean locked = !reads(action) && role.filter(Role::reserved).isPresent();
        return on(
                call,
                action,
                new Target(arn, "role " + name),
                keys,
                locked ? _ -> Reply.refused(unmodifiable(name)) : work);
    }

    private static boolean reads(String action) {
        return action.startsWith("iam:Get") || action.startsWith("iam:List");
    }

    /** What a service made in an account is that service's to change. */
    private static Fault unmodifiable(String role) {
        return new Fault(
                "UnmodifiableEntity",
                400,
                "Cannot perform the operation on the protected role '"
                        + role
                        + "' - this role is only modifiable by AWS");
    }

    <T> Reply<T> user(Call call, String action, String name, Function<AccountId, Reply<T>> work) {
        return user(call, action, name, Map.of(), work);
    }

    /** Work on a user, which has its path in its ARN, its tags and boundary in the context. */
    <T> Reply<T> user(
            Call call,
            String action,
            String name,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        var user = call.caller().account().flatMap(account -> iam.users().find(account, name));
        Map<String, List<String>> keys = new HashMap<>(context);
        user.ifPresent(found -> add(keys, found.tags(), found.permissions()));
        String arn =
                user.map(found -> found.arn().toString())
                        .orElseGet(() -> arn(call, "user/" + name));
        return on(call, action, new Target(arn, "user " + name), keys, work);
    }

    <T> Reply<T> group(Call call, String action, String name, Function<AccountId, Reply<T>> work) {
        return group(call, action, name, Map.of(), work);
    }

    /** Work on a group, which has its path in its ARN. */
    <T> Reply<T> group(
            Call call,
            String action,
            String name,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        String arn =
                call.caller()
                        .account()
                        .flatMap(account -> iam.groups().find(account, name))
                        .map(found -> found.arn().toString())
                        .orElseGet(() -> arn(call, "group/" + name));
        return on(call, action, new Target(arn, "group " + name), context, work);
    }

    /** Work on access keys of a user, or of the root user where no name is given. */
    <T> Reply<T> keys(
            Call call, String action, Optional<String> owner, Function<AccountId, Reply<T>> work) {
        return owner.isPresent()
                ? user(call, action, owner.get(), work)
                : on(call, action, Target.of(arn(call, "root")), Map.of(), work);
    }

    <T> Reply<T> policy(
            Call call, String action, String policyArn, Function<AccountId, Reply<T>> work) {
        return policy(call, action, policyArn, Map.of(), work);
    }

    /** Work on a managed policy. */
    <T> Reply<T> policy(
            Call call,
            String action,
            String policyArn,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        Map<String, List<String>> keys = new HashMap<>(context);
        iam.policies().find(policyArn).ifPresent(found -> add(keys, found.tags()));
        return on(call, action, new Target(policyArn, "policy " + policyArn), keys, work);
    }

    <T> Reply<T> provider(
            Call call, String action, String providerArn, Function<AccountId, Reply<T>> work) {
        return provider(call, action, providerArn, Map.of(), work);
    }

    /** Work on a user, group or role that its ARN names. */
    <T> Reply<T> entity(Call call, String action, String arn, Function<AccountId, Reply<T>> work) {
        return on(call, action, Target.of(arn), Map.of(), work);
    }

    /** Work on a SAML provider. */
    <T> Reply<T> provider(
            Call call,
            String action,
            String providerArn,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        Map<String, List<String>> keys = new HashMap<>(context);
        Arn.parse(providerArn)
                .flatMap(iam.providers()::find)
                .ifPresent(found -> add(keys, found.tags()));
        return on(call, action, Target.of(providerArn), keys, work);
    }

    private <T> Reply<T> on(
            Call call,
            String action,
            Target target,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        if (isBareSession(call.caller())) {
            return Reply.refused(
                    new Fault(
                            "InvalidClientTokenId",
                            403,
                            "The security token included in the request is invalid"));
        }
        return switch (authorizer.authorize(call, action, target.arn(), context)) {
            case Authorization.Denied denied ->
                    Reply.refused(worded(denied.fault(), action, target));
            case Authorization.Allowed allowed -> work.apply(Callers.account(call));
        };
    }

    /** Observed: IAM's refusals name a resource always, and one that exists not by its ARN. */
    private static Fault worded(Fault fault, String action, Target target) {
        String did = " is not authorized to perform: " + action;
        String on = did + " on resource: ";
        String message =
                fault.message().contains(on)
                        ? fault.message().replace(on + target.arn(), on + target.named())
                        : fault.message().replace(did, on + target.named());
        return new Fault(fault.code(), fault.status(), message);
    }

    /**
     * Credentials of {@code GetSessionToken} without a second factor, and those of {@code
     * GetFederationToken}, cannot call IAM. Source: <i>STS API Reference</i>, both pages.
     */
    private static boolean isBareSession(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.sessionSince().isPresent();
            case Caller.Root root -> root.sessionSince().isPresent();
            case Caller.FederatedUser session -> true;
            case Caller.RoleSession session -> false;
            case Caller.Anonymous nobody -> false;
        };
    }

    /** Condition keys of the tags that a request carries. */
    static Map<String, List<String>> requestTags(List<Tags.Tag> tags) {
        Map<String, List<String>> keys = new HashMap<>();
        if (!tags.isEmpty()) {
            keys.put("aws:TagKeys", tags.stream().map(Tags.Tag::key).toList());
            tags.forEach(tag -> keys.put("aws:RequestTag/" + tag.key(), List.of(tag.value())));
        }
        return keys;
    }

    /** A boundary that the request itself names says more than the one that is there. */
    private static void add(Map<String, List<String>> keys, Tags tags, Permissions permissions) {
        add(keys, tags);
        permissions
                .boundary()
                .ifPresent(arn -> keys.putIfAbsent("iam:PermissionsBoundary", List.of(arn)));
    }

    private static void add(Map<String, List<String>> keys, Tags tags) {
        tags.values()
                .forEach((key, value) -> {
                    keys.put("aws:ResourceTag/" + key, List.of(value));
                    keys.put("iam:ResourceTag/" + key, List.of(value));
                });
    }

    private static String arn(Call call, String resource) {
        return call.caller()
                .account()
                .map(account -> Arn.iam(Callers.partition(call), account, resource))
                .orElseGet(() -> new Arn(Callers.partition(call).id(), "iam", "", "", resource))
                .toString();
    }
}
