package patchbay.scenarios.http;

import static patchbay.testkit.ResponseDraft.AWS;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;

/** Causes at the role: whom it trusts, for what, under which conditions. */
final class RoleCauses {
    private static final String ACTION = "\"sts:AssumeRoleWithSAML\"";
    private static final String AUDIENCE = "federation.trust-policy-accepts-the-recipient";
    private static final String EUROPE = "https://eu-west-1.signin.aws.amazon.com/saml";

    private RoleCauses() {}

    static Stream<Cause> all() {
        return Stream.of(trust(), recipient(), more(), session(), reserved(), encrypted())
                .flatMap(List::stream);
    }

    private static void right(Scene scene) {
        scene.trust(Policies.trust(House.GLOBAL));
    }

    private static Cause trusting(String title, String document) {
        return Cause.of("F03", title).given(it -> it.trust(document)).mended(RoleCauses::right);
    }

    private static List<Cause> trust() {
        return List.of(
                Cause.of("F03", "a role that does not exist")
                        .given(it -> {
                            it.cloud()
                                    .iam(
                                            "DeleteRolePolicy",
                                            "RoleName",
                                            it.role(),
                                            "PolicyName",
                                            "Federation");
                            it.cloud().iam("DeleteRole", "RoleName", it.role());
                        })
                        .refused(Said.NOT_AUTHORIZED, "federation.role-exists", "", "")
                        .mended(it -> {
                            it.cloud().role(it.role(), Policies.trust(House.GLOBAL));
                            it.policy(Scene.documented());
                        }),
                Cause.of("F03", "a role in another case")
                        .when(it -> it.post(it.right().roles(ResponseDraft.pair(upper(it)))))
                        .instead(Scene::signIn)
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.role-exists",
                                "",
                                "differs in case"),
                trusting("another provider", Policies.trusting("Other", ACTION, House.GLOBAL))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-names-the-provider",
                                "saml-provider/Connect-SSO",
                                "saml-provider/Other"),
                trusting(
                                "a provider of another account",
                                Policies.trust(House.GLOBAL)
                                        .replace(
                                                "iam::111122223333:saml", "iam::444455556666:saml"))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-names-the-provider",
                                "iam::111122223333:saml-provider/Connect-SSO",
                                "iam::444455556666:saml-provider/Connect-SSO"),
                trusting(
                                "another action",
                                Policies.trusting(
                                        "Connect-SSO", "\"sts:TagSession\"", House.GLOBAL))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-allows-the-action",
                                "sts:AssumeRoleWithSAML",
                                "sts:TagSession"),
                trusting(
                                "a condition that does not hold",
                                Policies.trust(House.GLOBAL)
                                        .replace(
                                                "\"StringEquals\": {",
                                                "\"StringEquals\": {\"SAML:iss\":"
                                                        + " \"https://idp.example.com/old\", "))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-conditions-hold",
                                "https://idp.example.com/old",
                                "https://idp.example.com/connect"),
                trusting(
                                "a statement that denies",
                                Policies.trust(House.GLOBAL)
                                        .replace(
                                                "\"Statement\": [",
                                                "\"Statement\": [{\"Effect\": \"Deny\","
                                                        + " \"Principal\": {\"Federated\":"
                                                        + " \"arn:aws:iam::111122223333:"
                                                        + "saml-provider/Connect-SSO\"},"
                                                        + " \"Action\": "
                                                        + ACTION
                                                        + "}, "))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-does-not-deny",
                                "",
                                ""));
    }

    private static String upper(Scene scene) {
        return scene.role().replace('f', 'F');
    }

    private static void both(Scene scene) {
        scene.trust(Policies.trust(House.GLOBAL, House.REGIONAL));
    }

    private static List<Cause> recipient() {
        return List.of(
                Cause.of("F04", "a regional address where the global one is listed")
                        .when(it -> it.postRegional(it.right()))
                        .refused(Said.NOT_AUTHORIZED, AUDIENCE, House.GLOBAL, House.REGIONAL)
                        .mended(RoleCauses::both),
                Cause.of("F04", "the global address where a regional one is listed")
                        .given(it -> it.trust(Policies.trust(House.REGIONAL)))
                        .refused(Said.NOT_AUTHORIZED, AUDIENCE, House.REGIONAL, House.GLOBAL)
                        .mended(RoleCauses::both),
                Cause.of("F04", "the provider's own address")
                        .given(RoleCauses::ownKey)
                        .when(it -> it.postOwn(toKey(it), id(it)))
                        .refused(Said.NOT_AUTHORIZED, AUDIENCE, House.GLOBAL, "/saml/acs/SAMLSP")
                        .mended(RoleCauses::trustOwnAddress));
    }

    private static List<Cause> more() {
        return List.of(
                Cause.of("F05", "session tags that the trust policy does not allow")
                        .when(it -> it.post(it.right().tag("Department", "Support")))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-allows-session-tags",
                                "sts:TagSession",
                                "sts:AssumeRoleWithSAML")
                        .mended(it -> it.actions("[" + ACTION + ", \"sts:TagSession\"]")),
                Cause.of("F06", "a source identity that the trust policy does not allow")
                        .when(it -> it.post(it.right().attribute(AWS + "SourceIdentity", "ana")))
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.trust-policy-allows-source-identity",
                                "sts:SetSourceIdentity",
                                "sts:AssumeRoleWithSAML")
                        .mended(it -> it.actions("[" + ACTION + ", \"sts:SetSourceIdentity\"]")));
    }

    private static List<Cause> session() {
        return List.of(
                Cause.of("F22", "a session longer than the role allows")
                        .when(it -> it.post(it.right().attribute(AWS + "SessionDuration", "43200")))
                        .refused(
                                Said.sts(
                                        400,
                                        "ValidationError",
                                        "The requested DurationSeconds exceeds the"
                                                + " MaxSessionDuration set for this role."),
                                "federation.duration-is-within-the-maximum-of-the-role",
                                "3600",
                                "43200")
                        .mended(it ->
                                it.cloud()
                                        .iam(
                                                "UpdateRole",
                                                "RoleName",
                                                it.role(),
                                                "MaxSessionDuration",
                                                "43200")),
                Cause.of("F23", "a region in which the account does not use STS")
                        .given(it -> {
                            it.trust(Policies.trust(EUROPE));
                            sts(it, "deactivate");
                        })
                        .when(it ->
                                it.house().post("eu-west-1.signin", it.right().recipient(EUROPE)))
                        .refused(
                                Said.sts(
                                        403,
                                        "RegionDisabledException",
                                        "STS is not activated in this region for"
                                                + " account:111122223333. Your account"
                                                + " administrator can activate STS in this region"
                                                + " using the IAM Console."),
                                "federation.sts-is-active-in-the-region",
                                "",
                                "")
                        .mended(it -> sts(it, "activate")),
                Cause.of("F35", "more tags than a session has room for")
                        .given(it -> it.actions("[" + ACTION + ", \"sts:TagSession\"]"))
                        .when(it -> it.post(crowded(it)))
                        .instead(it -> it.post(it.right().tag("Team", "voice")))
                        .refused(
                                Said.sts(
                                        400,
                                        "PackedPolicyTooLarge",
                                        "Packed policy consumes N% of allotted space"),
                                "federation.session-fits-the-packed-size",
                                "",
                                ""));
    }

    private static void sts(Scene scene, String what) {
        int status =
                scene.house()
                        .call("POST", "/api/v1/sts-regions/eu-west-1/" + what, "", "")
                        .statusCode();
        if (status / 100 != 2) {
            throw new AssertionError(what + ": " + status);
        }
    }

    private static ResponseDraft crowded(Scene scene) {
        ResponseDraft crowded = scene.right();
        Random dice = new Random(3);
        for (int i = 0; i < 40; i++) {
            StringBuilder noise = new StringBuilder();
            dice.ints(150, 'a', 'z' + 1).forEach(noise::appendCodePoint);
            crowded.tag("Key" + i, noise.toString());
        }
        return crowded;
    }

    private static List<Cause> reserved() {
        String reserved = "AWSReservedSSO_Agents_0123456789abcdef";
        String theirs = "arn:aws:iam::444455556666:saml-provider/Member";
        return List.of(
                Cause.of("F39", "a role of a permission set")
                        .when(it -> it.post(it.right().roles(ResponseDraft.pair(reserved))))
                        .instead(Scene::signIn)
                        .refused(Said.NOT_AUTHORIZED, "federation.role-is-not-reserved", "", ""),
                Cause.of("F40", "a provider of another account")
                        .given(it ->
                                it.trust(
                                        Policies.trust(House.GLOBAL)
                                                .replace(
                                                        "111122223333:saml-provider/Connect-SSO",
                                                        "444455556666:saml-provider/Member")))
                        .when(it ->
                                it.post(
                                        it.right()
                                                .roles(
                                                        "arn:aws:iam::111122223333:role/"
                                                                + it.role()
                                                                + ","
                                                                + theirs)))
                        .mended(RoleCauses::right)
                        .instead(Scene::signIn)
                        .refused(
                                Said.NOT_AUTHORIZED,
                                "federation.provider-is-in-the-account-of-the-role",
                                "444455556666",
                                "arn:aws:iam::111122223333:role/f40"));
    }

    private static final EncryptionKey KEY = EncryptionKey.fresh(Instant.EPOCH);
    private static final EncryptionKey WRONG = EncryptionKey.fresh(Instant.EPOCH);

    private static String provider(Scene scene) {
        return "arn:aws:iam::111122223333:saml-provider/" + scene.role();
    }

    /** A provider of the scene's own, that has a private key. */
    private static void ownKey(Scene scene) {
        scene.cloud().provider(scene.role(), scene.house().idp().metadata());
        scene.trust(Policies.trusting(scene.role(), ACTION, House.GLOBAL));
        change(scene, "AddPrivateKey", KEY.pem().reveal());
    }

    private static void change(Scene scene, String what, String value) {
        scene.cloud().iam("UpdateSAMLProvider", "SAMLProviderArn", provider(scene), what, value);
    }

    private static void required(Scene scene) {
        ownKey(scene);
        trustOwnAddress(scene);
        change(scene, "AssertionEncryptionMode", "Required");
    }

    private static String id(Scene scene) {
        return Cloud.value(
                scene.cloud().iam("GetSAMLProvider", "SAMLProviderArn", provider(scene)),
                "SAMLProviderUUID");
    }

    private static void trustOwnAddress(Scene scene) {
        scene.trust(
                Policies.trusting(
                        scene.role(), ACTION, House.GLOBAL, House.GLOBAL + "/acs/" + id(scene)));
    }

    private static ResponseDraft plain(Scene scene) {
        return scene.right().roles(ResponseDraft.pair(scene.role(), scene.role()));
    }

    private static ResponseDraft toKey(Scene scene) {
        return plain(scene).encryptedTo(KEY);
    }

    private static List<Cause> encrypted() {
        return List.of(
                Cause.of("F34", "a plain assertion where encryption is required")
                        .given(RoleCauses::required)
                        .when(it -> it.postOwn(plain(it), id(it)))
                        .instead(it -> it.postOwn(toKey(it), id(it)))
                        .refused(
                                Said.UNREADABLE,
                                "saml.assertion-is-encrypted-as-required",
                                "",
                                "a plain one"),
                Cause.of("F34", "the general address where encryption is required")
                        .given(RoleCauses::required)
                        .when(it -> it.post(toKey(it)))
                        .instead(it -> it.postOwn(toKey(it), id(it)))
                        .refused(
                                Said.UNREADABLE,
                                "federation.response-is-posted-to-the-address-of-the-provider",
                                "/saml/acs/SAMLSP",
                                ""),
                Cause.of("F34", "a certificate whose key the provider does not have")
                        .given(RoleCauses::ownKey)
                        .when(it -> it.post(plain(it).encryptedTo(WRONG)))
                        .refused(
                                Said.UNREADABLE,
                                "saml.assertion-can-be-decrypted",
                                "a private key of the provider that opens it",
                                "")
                        .mended(it -> change(it, "AddPrivateKey", WRONG.pem().reveal())));
    }
}
