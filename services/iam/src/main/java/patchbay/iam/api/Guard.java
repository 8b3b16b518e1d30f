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
import patchbay.iam.Roles;
import patchbay.iam.Tags;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Lets a handler's work happen only if its caller may do that, to that resource. */
final class Guard {
    private final Authorizer authorizer;
    private final Roles roles;
    private final Users users;

    Guard(Authorizer authorizer, Roles roles, Users users) {
        this.authorizer = authorizer;
        this.roles = roles;
        this.users = users;
    }

    /** Work on no resource in particular. */
    <T> Reply<T> any(Call call, String action, Function<AccountId, Reply<T>> work) {
        return on(call, action, "*", Map.of(), work);
    }

    /** Work that makes a resource of the account. */
    <T> Reply<T> create(
            Call call,
            String action,
            String resource,
            List<Tags.Tag> tags,
            Function<AccountId, Reply<T>> work) {
        return on(call, action, arn(call, resource).toString(), requestTags(tags), work);
    }

    <T> Reply<T> role(Call call, String action, String name, Function<AccountId, Reply<T>> work) {
        return role(call, action, name, Map.of(), work);
    }

    /** Work on a role, which has its path in its ARN and tags in the context. */
    <T> Reply<T> role(
            Call call,
            String action,
            String name,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        var role = call.caller().account().flatMap(account -> roles.find(account, name));
        return on(
                call,
                action,
                role.map(found -> found.arn().toString())
                        .orElseGet(() -> arn(call, "role/" + name).toString()),
                with(context, role.map(found -> found.tags()).orElse(Tags.NONE)),
                work);
    }

    <T> Reply<T> user(Call call, String action, String name, Function<AccountId, Reply<T>> work) {
        return user(call, action, name, Map.of(), work);
    }

    /** Work on a user, which has its path in its ARN and tags in the context. */
    <T> Reply<T> user(
            Call call,
            String action,
            String name,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        var user =
                call.caller().account().flatMap(account -> Callers.found(users.get(account, name)));
        return on(
                call,
                action,
                user.map(found -> found.arn().toString())
                        .orElseGet(() -> arn(call, "user/" + name).toString()),
                with(context, user.map(found -> found.tags()).orElse(Tags.NONE)),
                work);
    }

    /** Work on access keys of a user, or of the root user where no name is given. */
    <T> Reply<T> keys(
            Call call, String action, Optional<String> owner, Function<AccountId, Reply<T>> work) {
        return owner.isPresent()
                ? user(call, action, owner.get(), work)
                : on(call, action, arn(call, "root").toString(), Map.of(), work);
    }

    /** Work on a managed policy. */
    <T> Reply<T> policy(
            Call call, String action, String policyArn, Function<AccountId, Reply<T>> work) {
        return on(call, action, policyArn, Map.of(), work);
    }

    /** Work on a SAML provider. */
    <T> Reply<T> provider(
            Call call, String action, String providerArn, Function<AccountId, Reply<T>> work) {
        return on(call, action, providerArn, Map.of(), work);
    }

    /** Adding tags to a resource. */
    <T> Reply<T> tag(
            Call call,
            String action,
            String resourceArn,
            List<Tags.Tag> tags,
            Function<AccountId, Reply<T>> work) {
        return on(call, action, resourceArn, requestTags(tags), work);
    }

    private <T> Reply<T> on(
            Call call,
            String action,
            String resource,
            Map<String, List<String>> context,
            Function<AccountId, Reply<T>> work) {
        if (isBareSession(call.caller())) {
            return Reply.refused(
                    new Fault(
                            "InvalidClientTokenId",
                            403,
                            "The security token included in the request is invalid"));
        }
        return switch (authorizer.authorize(call, action, resource, context)) {
            case Authorization.Denied denied -> Reply.refused(denied.fault());
            case Authorization.Allowed allowed -> work.apply(Callers.account(call));
        };
    }

    /**
     * Credentials of {@code GetSessionToken} without a second factor cannot call IAM. Source:
     * <i>STS API Reference, GetSessionToken</i>.
     */
    private static boolean isBareSession(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.sessionSince().isPresent();
            case Caller.Root root -> root.sessionSince().isPresent();
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

    private static Map<String, List<String>> with(Map<String, List<String>> context, Tags tags) {
        Map<String, List<String>> keys = new HashMap<>(context);
        tags.values()
                .forEach((key, value) -> {
                    keys.put("aws:ResourceTag/" + key, List.of(value));
                    keys.put("iam:ResourceTag/" + key, List.of(value));
                });
        return keys;
    }

    private static Arn arn(Call call, String resource) {
        return call.caller()
                .account()
                .map(account -> Arn.iam(Callers.partition(call), account, resource))
                .orElseGet(() -> new Arn(Callers.partition(call).id(), "iam", "", "", resource));
    }
}
