package patchbay.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/**
 * Decides who a role session is in an instance: the user whose login is the role session name.
 *
 * <p>One decision for the API's {@code GetFederationToken} and for the browser that lands at {@code
 * /connect/federate/…}. Source: <i>Amazon Connect API Reference, GetFederationToken</i>; <i>Amazon
 * Connect Administrator Guide, Configure SAML, Troubleshoot SAML</i>; rules 8.13–8.17.
 */
public final class Federation {
    private static final String ACTION = "connect:GetFederationToken";

    private final ConnectStore store;
    private final Authorizer authorizer;
    private final AuthenticationProfileStore bindings;
    private final AuthenticationProfiles profiles;

    public Federation(
            ConnectStore store,
            AuthenticationProfileStore bindings,
            AuthenticationProfiles profiles,
            Authorizer authorizer) {
        this.store = store;
        this.bindings = bindings;
        this.profiles = profiles;
        this.authorizer = authorizer;
    }

    /**
     * Who the caller is, like {@link #decide}; whoever enters is bound to the role from now on,
     * where the instance wants that (rule 8.30).
     */
    public FederationOutcome enter(Call call, String instanceId) {
        FederationOutcome outcome = decide(call, instanceId);
        if (outcome instanceof FederationOutcome.Granted granted
                && call.caller() instanceof Caller.RoleSession session
                && profiles.of(granted.instance().id()).own().bindsRole()) {
            String role = session.roleArn().toString();
            if (!bindings.bind(granted.user().id(), role, call.at()).equals(role)) {
                // Somebody was quicker, by another role.
                return decide(call, instanceId);
            }
        }
        return outcome;
    }

    /** By what the caller comes in. */
    public static ConnectSession.Through through(Call call) {
        return call.caller() instanceof Caller.RoleSession session
                ? new ConnectSession.Through(
                        Optional.of(session.roleArn().toString()),
                        Optional.ofNullable(session.context().get("aws:FederatedProvider")),
                        call.sourceIp())
                : ConnectSession.Through.password(call.sourceIp());
    }

    /**
     * Who the caller is in the instance that the request names.
     *
     * @param call in the region of the instance
     * @param instanceId as it was written
     */
    public FederationOutcome decide(Call call, String instanceId) {
        List<Check> checks = new ArrayList<>();
        if (!(call.caller() instanceof Caller.RoleSession session)) {
            return notARole(call.caller(), checks);
        }
        checks.add(
                Check.pass(
                        ConnectCheck.CALLER_IS_ROLE_SESSION,
                        "a session of a role",
                        "`" + session.arn().orElseThrow() + "`"));
        Check exists = InstanceHints.ask(store, session.id(), call.region(), instanceId);
        checks.add(exists);
        if (exists.failed()) {
            return new FederationOutcome.Denied(
                    FederationOutcome.Refused.NOT_FOUND,
                    exists,
                    ConnectFault.notFound("Instance not found: " + instanceId),
                    "no instance `" + instanceId + "` in " + call.region(),
                    checks);
        }
        Instance instance = store.instance(new InstanceId(instanceId), call.region()).orElseThrow();
        return decide(call, session, instance, checks);
    }

    private FederationOutcome decide(
            Call call, Caller.RoleSession session, Instance instance, List<Check> checks) {
        Arn resource = instance.arn("user/" + session.userId().orElseThrow());
        Authorization authorization =
                authorizer.authorize(
                        call,
                        ACTION,
                        resource.toString(),
                        Map.of("connect:InstanceId", List.of(instance.publicId().text())));
        List<Check> policies =
                new FederationPolicies(authorization.decision().explanation(), session, instance)
                        .checks();
        checks.addAll(policies);
        // Who is not allowed in learns nothing, yet the administrator sees both faults at once.
        Optional<ConnectUser> user = askUser(session, instance, checks);
        if (authorization instanceof Authorization.Denied(Fault fault, var decision)) {
            Check decisive = policies.stream().filter(Check::failed).findFirst().orElseThrow();
            return new FederationOutcome.Denied(
                    FederationOutcome.Refused.POLICY,
                    decisive,
                    fault,
                    "role `"
                            + session.roleArn().lastSegment()
                            + "` may not federate: "
                            + decisive.found(),
                    checks);
        }
        if (user.isEmpty()) {
            return new FederationOutcome.Denied(
                    FederationOutcome.Refused.NOT_ONBOARDED,
                    checks.getLast(),
                    ConnectFault.userNotFound(),
                    "no login `" + session.sessionName() + "`",
                    checks);
        }
        Optional<Check> bound = askBound(session, instance, user.get());
        bound.ifPresent(checks::add);
        if (bound.filter(Check::failed).isPresent()) {
            return new FederationOutcome.Denied(
                    FederationOutcome.Refused.OTHER_ROLE,
                    bound.get(),
                    ConnectFault.invalidRequest(Sentences.BAD_REQUEST),
                    "`" + user.get().login() + "` is bound to another role",
                    checks);
        }
        return new FederationOutcome.Granted(instance, user.get(), checks);
    }

    /** Nothing where the instance binds nobody to a role, as none does since March 2023. */
    private Optional<Check> askBound(
            Caller.RoleSession session, Instance instance, ConnectUser user) {
        if (!profiles.of(instance.id()).own().bindsRole()) {
            return Optional.empty();
        }
        String role = session.roleArn().toString();
        Optional<String> bound = bindings.boundRole(user.id());
        String expected = bound.map(it -> "role `" + it + "`").orElse("any role, the first time");
        if (bound.isEmpty() || bound.get().equals(role)) {
            return Optional.of(
                    Check.pass(ConnectCheck.ROLE_IS_BOUND, expected, "role `" + role + "`"));
        }
        return Optional.of(
                Check.fail(
                                ConnectCheck.ROLE_IS_BOUND,
                                expected,
                                "role `" + role + "`",
                                Remedy.of(
                                        "let the role `"
                                                + bound.get()
                                                + "` trust this identity provider too, or delete"
                                                + " the user `"
                                                + user.login()
                                                + "` and create it again"))
                        .configuredAt(
                                "authentication profile of instance `" + instance.alias() + "`"));
    }

    private Optional<ConnectUser> askUser(
            Caller.RoleSession session, Instance instance, List<Check> checks) {
        String name = session.sessionName().text();
        Optional<ConnectUser> user = store.userByLogin(instance.id(), name);
        if (!Login.possible(name)) {
            checks.add(
                    Check.warn(
                            ConnectCheck.SESSION_NAME_CAN_BE_LOGIN,
                            "letters, digits and `_ - . @`, an @ only as in an e-mail address",
                            "`" + name + "`, which no login can be",
                            Remedy.of(
                                    "map RoleSessionName to an attribute without `+`, `=` or"
                                            + " `,`")));
        }
        checks.add(
                user.isPresent()
                        ? Check.pass(
                                        ConnectCheck.LOGIN_IS_SESSION_NAME,
                                        "login `" + name + "`",
                                        "login `" + name + "`")
                                .configuredAt(usersOf(instance))
                        : LoginHints.missing(
                                        name,
                                        instance,
                                        store.loginsLike(
                                                instance.id(), name, LoginHints.NEIGHBOURS),
                                        store.count(instance.id(), UserQuery.everybody()),
                                        store.instancesWithLogin(instance.account(), name))
                                .configuredAt(usersOf(instance)));
        return user;
    }

    private static String usersOf(Instance instance) {
        return "users of instance `" + instance.alias() + "`";
    }

    private static FederationOutcome notARole(Caller caller, List<Check> checks) {
        String principal = caller.arn().map(Arn::toString).orElse("anonymous");
        Check decisive =
                Check.fail(
                        ConnectCheck.CALLER_IS_ROLE_SESSION,
                        "a session of a role, whose session name is a login",
                        switch (caller) {
                            case Caller.Root root -> "the root user `" + principal + "`";
                            case Caller.User user -> "the IAM user `" + principal + "`";
                            case Caller.RoleSession session -> "the session `" + principal + "`";
                            case Caller.FederatedUser session ->
                                    "the federated user `" + principal + "`";
                            case Caller.Anonymous nobody -> "a call without credentials";
                        },
                        Remedy.of("assume a role first, with the login as role session name"));
        checks.add(decisive);
        return new FederationOutcome.Denied(
                FederationOutcome.Refused.CALLER,
                decisive,
                ConnectFault.invalidRequest(
                        "Provided identity: Principal: "
                                + principal
                                + " User: "
                                + caller.userId().orElse("anonymous")
                                + " cannot be used for federation with Amazon Connect"),
                "`" + principal + "` is no session of a role",
                checks);
    }
}
