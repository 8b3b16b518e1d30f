package patchbay.scenarios.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;

/** Causes at the instance: who may enter it, as whom, and what they may see. */
final class InstanceCauses {
    private static final String NAME = ResponseDraft.AWS + "RoleSessionName";
    private static final String LOGIN = "connect.login-is-session-name";
    private static final String INSTANCE = Scene.ARN + Patchbay.INSTANCE;
    private static final String FITS = INSTANCE + "/user/${aws:userid}";
    private static final String HERE = "connect.policy-names-this-instance";
    private static final String USER = "connect.policy-resource-ends-in-the-user";

    private InstanceCauses() {}

    static Stream<Cause> all() {
        return Stream.of(login(), policy(), resource(), limits(), address(), page())
                .flatMap(List::stream);
    }

    private static Page named(Scene scene, String name) {
        return scene.post(scene.right().attribute(NAME, name));
    }

    private static String local(Scene scene) {
        return scene.agent().substring(0, scene.agent().indexOf('@'));
    }

    private static List<Cause> login() {
        return List.of(
                Cause.of("F02", "nobody of that name in this instance")
                        .when(it -> named(it, "zoe.quist." + it.role() + "@example.org"))
                        .refused(Said.NOT_ONBOARDED, LOGIN, "login `zoe.quist.", "")
                        .mended(it ->
                                it.cloud()
                                        .user(
                                                Patchbay.INSTANCE,
                                                "zoe.quist." + it.role() + "@example.org",
                                                "Agent")),
                Cause.of("F02", "a login that differs in case")
                        .given(it -> {
                            it.cloud().deleteUser(it.userId());
                            it.cloud()
                                    .user(
                                            Patchbay.INSTANCE,
                                            it.agent().toUpperCase(Locale.ROOT),
                                            "Agent");
                        })
                        .refused(Said.NOT_ONBOARDED, LOGIN, "login `f02", "differs only in case")
                        .mended(it -> {
                            it.cloud()
                                    .connect(
                                            "DELETE",
                                            "/users/"
                                                    + Patchbay.INSTANCE
                                                    + "/"
                                                    + id(it, it.agent().toUpperCase(Locale.ROOT)),
                                            "");
                            it.cloud().user(Patchbay.INSTANCE, it.agent(), "Agent");
                        }),
                Cause.of("F02", "an address where the login is a name")
                        .given(it -> it.cloud().user(Patchbay.INSTANCE, "x" + local(it), "Agent"))
                        .when(it -> named(it, "x" + local(it) + "@corp.com"))
                        .refused(Said.NOT_ONBOARDED, LOGIN, "@corp.com`", "the same part before")
                        .instead(it -> named(it, "x" + local(it))),
                Cause.of("F02", "two profiles of one person")
                        .given(it ->
                                it.cloud()
                                        .user(Patchbay.INSTANCE, "jon.smith." + it.role(), "Agent"))
                        .when(it -> named(it, "john.smith." + it.role()))
                        .refused(Said.NOT_ONBOARDED, LOGIN, "login `john.smith", "is the nearest")
                        .instead(it -> named(it, "jon.smith." + it.role())),
                Cause.of("F02", "the right user, and the relay state of another instance")
                        .given(it -> it.policy(Policies.federate("*")))
                        .when(it -> it.post(Scene.LANDING + Scene.OTHER_INSTANCE))
                        .refused(
                                Said.NOT_ONBOARDED,
                                LOGIN,
                                "login `f02",
                                "instance `example-corp` has it")
                        .instead(Scene::signIn));
    }

    private static String id(Scene scene, String login) {
        String users = scene.cloud().connect("GET", "/users-summary/" + Patchbay.INSTANCE, "");
        int name = users.indexOf("\"Username\":\"" + login + "\"");
        return Cloud.value(
                users.substring(users.lastIndexOf('{', name), users.indexOf('}', name) + 1), "Id");
    }

    private static Cause policy(String title, String document) {
        return Cause.of("F08", title)
                .given(it -> it.policy(document))
                .mended(it -> it.policy(Scene.documented()));
    }

    private static List<Cause> policy() {
        return List.of(
                Cause.of("F08", "no policy is attached")
                        .given(it ->
                                it.cloud()
                                        .iam(
                                                "DeleteRolePolicy",
                                                "RoleName",
                                                it.role(),
                                                "PolicyName",
                                                "Federation"))
                        .refused(
                                Said.DENIED,
                                "connect.policy-allows-the-action",
                                "connect:GetFederationToken",
                                "has no policy")
                        .mended(it -> it.policy(Scene.documented())),
                Cause.of("F08", "a policy that was created and not attached")
                        .given(it -> {
                            it.cloud()
                                    .iam(
                                            "DeleteRolePolicy",
                                            "RoleName",
                                            it.role(),
                                            "PolicyName",
                                            "Federation");
                            it.cloud()
                                    .iam(
                                            "CreatePolicy",
                                            "PolicyName",
                                            it.role(),
                                            "PolicyDocument",
                                            Scene.documented());
                        })
                        .refused(
                                Said.DENIED,
                                "connect.policy-allows-the-action",
                                "connect:GetFederationToken",
                                "has no policy")
                        .mended(it ->
                                it.cloud()
                                        .iam(
                                                "AttachRolePolicy",
                                                "RoleName",
                                                it.role(),
                                                "PolicyArn",
                                                "arn:aws:iam::111122223333:policy/" + it.role())),
                policy(
                                "the plural action",
                                Scene.documented()
                                        .replace("GetFederationToken", "GetFederationTokens"))
                        .refused(
                                Said.DENIED,
                                "connect.policy-allows-the-action",
                                "connect:GetFederationToken",
                                "connect:GetFederationTokens"),
                policy(
                                "a policy without its version",
                                Scene.documented().replace("\"Version\": \"2012-10-17\", ", ""))
                        .refused(
                                Said.DENIED,
                                "connect.policy-version-expands-variables",
                                "2012-10-17",
                                "${aws:userid}"),
                policy(
                                "the ARN in the condition",
                                Policies.federateByCondition("connect:InstanceId", INSTANCE))
                        .refused(
                                Said.DENIED,
                                "connect.policy-condition-holds",
                                Patchbay.INSTANCE,
                                "the ARN instead of the id"),
                policy(
                                "a policy that denies",
                                Scene.documented()
                                        .replace(
                                                "\"Statement\": [",
                                                "\"Statement\": [{\"Sid\": \"Never\", \"Effect\":"
                                                        + " \"Deny\", \"Action\": \"connect:*\","
                                                        + " \"Resource\": \"*\"}, "))
                        .refused(Said.DENIED, "connect.no-policy-denies", "", "Never"));
    }

    private static Cause resource(String title, String resource, String check, String found) {
        return policy(title, Policies.federate(resource))
                .refused(Said.DENIED, check, INSTANCE + "/user/AROA", found);
    }

    private static List<Cause> resource() {
        return List.of(
                resource(
                        "another instance",
                        Scene.ARN + Scene.OTHER_INSTANCE + "/user/${aws:userid}",
                        HERE,
                        Scene.OTHER_INSTANCE),
                resource(
                        "another region",
                        FITS.replace("us-east-1", "eu-west-2"),
                        HERE,
                        "its region is `eu-west-2`"),
                resource(
                        "another account",
                        FITS.replace("111122223333", "444455556666"),
                        HERE,
                        "its account is `444455556666`"),
                resource(
                        "another partition",
                        FITS.replace("arn:aws:", "arn:aws-us-gov:"),
                        HERE,
                        "aws-us-gov"),
                resource("the bare instance", INSTANCE, USER, INSTANCE),
                resource(
                        "the agent instead of the user",
                        INSTANCE + "/agent/${aws:userid}",
                        USER,
                        "/agent/"),
                resource(
                        "the user name, which a role session has not",
                        INSTANCE + "/user/${aws:username}",
                        "connect.policy-names-the-session-by-its-id",
                        "${aws:username}"));
    }

    private static List<Cause> limits() {
        return List.of(
                Cause.of("F08", "a permissions boundary without the action")
                        .given(it -> {
                            it.cloud()
                                    .iam(
                                            "CreatePolicy",
                                            "PolicyName",
                                            it.role(),
                                            "PolicyDocument",
                                            Policies.federate("*")
                                                    .replace(
                                                            "connect:GetFederationToken",
                                                            "s3:GetObject"));
                            it.cloud()
                                    .iam(
                                            "PutRolePermissionsBoundary",
                                            "RoleName",
                                            it.role(),
                                            "PermissionsBoundary",
                                            "arn:aws:iam::111122223333:policy/" + it.role());
                        })
                        .refused(
                                Said.DENIED,
                                "connect.permissions-boundary-allows",
                                INSTANCE + "/user/AROA",
                                "")
                        .mended(it ->
                                it.cloud()
                                        .iam(
                                                "CreatePolicyVersion",
                                                "PolicyArn",
                                                "arn:aws:iam::111122223333:policy/" + it.role(),
                                                "SetAsDefault",
                                                "true",
                                                "PolicyDocument",
                                                Policies.federate("*"))));
    }

    private static Cause address(String title, String address, String found) {
        return Cause.of("F16", title)
                .when(it -> it.post(address))
                .instead(Scene::signIn)
                .refused(Said.NOT_FOUND, "connect.instance-exists", "", found);
    }

    private static List<Cause> address() {
        return List.of(
                address("the ARN", Scene.LANDING + INSTANCE, "the ARN"),
                address("the alias", Scene.LANDING + "example-corp", "the alias `example-corp`"),
                address(
                        "another region",
                        Patchbay.RELAY_STATE.replace("us-east-1", "eu-west-2"),
                        "in us-east-1"),
                address(
                        "a placeholder left over",
                        Scene.LANDING + "%3Cinstance-id%3E",
                        "left over from a template"),
                address(
                        "an instance that is not there any more",
                        Scene.LANDING + "cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee",
                        ""));
    }

    private static List<Cause> page() {
        return List.of(
                Cause.of("F24", "a security profile that lacks the page")
                        .given(it -> profile(it, "QualityAnalyst"))
                        .refused(
                                Said.NO_PERMISSION,
                                "connect.security-profile-permits-the-page",
                                "`BasicAgentAccess`",
                                "`QualityAnalyst`")
                        .mended(it -> profile(it, "Agent")));
    }

    private static void profile(Scene scene, String name) {
        scene.cloud()
                .connect(
                        "POST",
                        "/users/" + Patchbay.INSTANCE + "/" + scene.userId() + "/security-profiles",
                        "{\"SecurityProfileIds\": [\""
                                + scene.cloud().securityProfile(Patchbay.INSTANCE, name)
                                + "\"]}");
    }
}
