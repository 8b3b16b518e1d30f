package patchbay.scenarios.http;

import static patchbay.testkit.ResponseDraft.AWS;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** Causes in what the identity provider sends, or in what AWS knows of the provider. */
final class AssertionCauses {
    private static final String ROLE = AWS + "Role";
    private static final String NAME = AWS + "RoleSessionName";
    private static final String ROLE_MISSING = "federation.role-attribute-is-present";
    private static final String ROLE_FORM = "federation.role-attribute-is-pairs-of-arns";
    private static final String ROLE_SPACE = "federation.role-attribute-has-no-white-space";
    private static final String ACTION = "\"sts:AssumeRoleWithSAML\"";

    private AssertionCauses() {}

    static Stream<Cause> all() {
        return Stream.of(
                        invalid(),
                        nobody(),
                        signature(),
                        issuer(),
                        provider(),
                        sessionName(),
                        time(),
                        audience())
                .flatMap(List::stream);
    }

    private static Cause sending(String failure, String title, Change change) {
        return Cause.of(failure, title)
                .when(it -> it.post(change.of(it, it.right())))
                .instead(Scene::signIn);
    }

    /** What the provider sends instead of the right response. */
    @FunctionalInterface
    interface Change {
        ResponseDraft of(Scene scene, ResponseDraft right);
    }

    private static List<Cause> invalid() {
        return List.of(
                sending("F01", "no role attribute", (_, it) -> it.without(ROLE))
                        .refused(Said.INVALID, ROLE_MISSING, ROLE, NAME),
                sending(
                                "F01",
                                "a role attribute in another case",
                                (scene, it) ->
                                        it.without(ROLE)
                                                .attribute(
                                                        AWS + "role",
                                                        ResponseDraft.pair(scene.role())))
                        .refused(Said.INVALID, ROLE_MISSING, ROLE, AWS + "role"),
                sending(
                                "F01",
                                "a role attribute with a slash at its end",
                                (scene, it) ->
                                        it.without(ROLE)
                                                .attribute(
                                                        ROLE + "/",
                                                        ResponseDraft.pair(scene.role())))
                        .refused(Said.INVALID, ROLE_MISSING, ROLE, ROLE + "/"),
                sending("F01", "a role attribute without a value", (_, it) -> it.roles())
                        .refused(Said.INVALID, ROLE_MISSING, ROLE, ""),
                sending(
                                "F01",
                                "the provider twice",
                                (_, it) ->
                                        it.roles(
                                                "arn:aws:iam::111122223333:saml-provider/A,"
                                                        + "arn:aws:iam::111122223333:saml-provider/A"))
                        .refused(Said.INVALID, ROLE_FORM, "", "saml-provider/A"),
                sending(
                                "F01",
                                "a policy instead of a role",
                                (_, it) ->
                                        it.roles(
                                                "arn:aws:iam::111122223333:policy/Agents,"
                                                        + "arn:aws:iam::111122223333:saml-provider/A"))
                        .refused(Said.INVALID, ROLE_FORM, "", "policy/Agents"),
                sending(
                                "F01",
                                "no comma",
                                (scene, it) ->
                                        it.roles(ResponseDraft.pair(scene.role()).replace(",", "")))
                        .refused(Said.INVALID, ROLE_FORM, "", ""),
                sending(
                                "F01",
                                "quotes around it",
                                (scene, it) ->
                                        it.roles('"' + ResponseDraft.pair(scene.role()) + '"'))
                        .refused(Said.INVALID, ROLE_FORM, "", "\""),
                sending(
                                "F01",
                                "a blank behind the comma",
                                (scene, it) ->
                                        it.roles(
                                                ResponseDraft.pair(scene.role())
                                                        .replace(",", ", ")))
                        .refused(Said.INVALID, ROLE_SPACE, "", ""),
                sending(
                                "F01",
                                "a line break at its end",
                                (scene, it) -> it.roles(ResponseDraft.pair(scene.role()) + "\n"))
                        .refused(Said.INVALID, ROLE_SPACE, "", ""),
                Cause.of("F01", "no base64")
                        .when(it -> it.postRaw("<Response/>"))
                        .instead(Scene::signIn)
                        .refused(Said.INVALID, "saml.response-is-base64", "", ""),
                Cause.of("F01", "no XML")
                        .when(it -> it.postRaw("aGVsbG8gd29ybGQ="))
                        .instead(Scene::signIn)
                        .refused(Said.INVALID, "saml.response-is-plain-xml", "", ""),
                sending(
                                "F36",
                                "more roles than a response may list",
                                (_, it) ->
                                        it.roles(
                                                IntStream.range(0, 1000)
                                                        .mapToObj(i -> "Role" + i)
                                                        .map(ResponseDraft::pair)
                                                        .toArray(String[]::new)))
                        .refused(Said.INVALID, "saml.response-fits-the-limit", "100,000", ""));
    }

    private static List<Cause> nobody() {
        return List.of(
                Cause.of("F07", "no NameID")
                        .when(it -> it.postRaw(it.right().withoutNameId()))
                        .instead(Scene::signIn)
                        .refused(Said.NOT_AUTHORIZED, "saml.subject-has-name-id", "", ""));
    }

    /** A provider of the scene's own, with this metadata, that its role trusts. */
    private static void provider(Scene scene, TestIdp idp) {
        scene.cloud().provider(scene.role(), idp.metadata());
        trustOwn(scene);
    }

    private static void trustOwn(Scene scene) {
        scene.trust(Policies.trusting(scene.role(), ACTION, House.GLOBAL));
    }

    private static void update(Scene scene, TestIdp idp) {
        scene.cloud()
                .iam(
                        "UpdateSAMLProvider",
                        "SAMLProviderArn",
                        arn(scene.role()),
                        "SAMLMetadataDocument",
                        idp.metadata());
    }

    private static String arn(String provider) {
        return "arn:aws:iam::111122223333:saml-provider/" + provider;
    }

    private static ResponseDraft own(Scene scene, ResponseDraft response) {
        return response.roles(ResponseDraft.pair(scene.role(), scene.role()));
    }

    private static List<Cause> signature() {
        return List.of(
                Cause.of("F09", "the provider signs with a new certificate")
                        .given(it -> provider(it, it.house().idp()))
                        .when(it -> it.post(own(it, it.by(it.house().stranger()))))
                        .refused(
                                Said.SIGNATURE,
                                "saml.signature-is-by-the-provider",
                                "certificate ",
                                "certificate ")
                        .mended(it -> update(it, it.house().stranger())),
                Cause.of("F09", "the response was changed underway")
                        .when(it -> it.postRaw(changed(it)))
                        .instead(Scene::signIn)
                        .refused(Said.SIGNATURE, "saml.signed-content-is-unchanged", "", ""));
    }

    private static String changed(Scene scene) {
        return scene.right().changedAfterSigning(scene.agent(), "eve@example.com");
    }

    private static List<Cause> issuer() {
        String tenant = "https://idp.example.com/other";
        return List.of(
                Cause.of("F11", "the metadata of another application")
                        .given(it -> provider(it, it.house().idp().renamed(tenant)))
                        .when(it -> it.post(own(it, it.right())))
                        .refused(
                                Said.ISSUER,
                                "saml.issuer-is-in-the-provider",
                                tenant,
                                "https://idp.example.com/connect")
                        .mended(it -> update(it, it.house().idp())),
                Cause.of("F11", "a slash at the end of the entity id")
                        .given(it -> provider(it, it.house().idp()))
                        .when(it -> it.post(own(it, it.by(slashed(it)))))
                        .refused(
                                Said.ISSUER,
                                "saml.issuer-is-in-the-provider",
                                "https://idp.example.com/connect",
                                "https://idp.example.com/connect/")
                        .mended(it -> update(it, slashed(it))));
    }

    private static TestIdp slashed(Scene scene) {
        return scene.house().idp().renamed("https://idp.example.com/connect/");
    }

    private static List<Cause> provider() {
        return List.of(
                sending(
                                "F12",
                                "the provider in another case",
                                (scene, it) ->
                                        it.roles(ResponseDraft.pair(scene.role(), "connect-sso")))
                        .refused(
                                Said.NO_PROVIDER,
                                "federation.provider-exists",
                                "connect-sso",
                                "differs only in case"),
                Cause.of("F12", "a provider that nobody created")
                        .when(it -> it.post(own(it, it.right())))
                        .refused(Said.NO_PROVIDER, "federation.provider-exists", "", "")
                        .mended(it -> provider(it, it.house().idp())),
                Cause.of("F42", "the provider was deleted, its role was not")
                        .given(it -> {
                            provider(it, it.house().idp());
                            it.cloud().iam("DeleteSAMLProvider", "SAMLProviderArn", arn(it.role()));
                        })
                        .when(it -> it.post(own(it, it.right())))
                        .refused(
                                Said.NO_PROVIDER,
                                "federation.provider-was-not-deleted",
                                "",
                                "names it")
                        .mended(it -> provider(it, it.house().idp())));
    }

    private static Cause named(String title, String name, String found) {
        return sending("F14", title, (_, it) -> it.attribute(NAME, name))
                .refused(
                        Said.NAME_FORM,
                        "federation.session-name-is-well-formed",
                        "2 to 64 of `a-z A-Z 0-9 _ + = , . @ -`",
                        found);
    }

    private static List<Cause> sessionName() {
        return List.of(
                sending("F13", "no session name", (_, it) -> it.without(NAME))
                        .refused(
                                Said.NAME_REQUIRED, "federation.session-name-is-present", NAME, ""),
                sending("F13", "an attribute that is empty", (_, it) -> it.attribute(NAME))
                        .refused(
                                Said.NAME_REQUIRED, "federation.session-name-is-present", NAME, ""),
                named("a blank", "Jane Doe", "Jane"),
                named("a domain before the user", "CORP\\jane", "CORP"),
                named("an accent", "jos\u00e9@example.com", "\u00e9"),
                named("an apostrophe", "o'brien@example.com", "'"),
                named("a guest", "jane_x.org#EXT#@corp.example", "#"),
                named("65 characters", "x".repeat(65), "65"));
    }

    private static List<Cause> time() {
        return List.of(
                Cause.of("F18", "an assertion that was kept for six minutes")
                        .when(it -> it.post(it.issued(Duration.ofMinutes(6))))
                        .instead(Scene::signIn)
                        .refused(
                                Said.EXPIRED,
                                "saml.redeemed-within-five-minutes",
                                "before ",
                                ", issued "));
    }

    private static Cause audience(String title, String audience) {
        return sending("F19", title, (_, it) -> it.audience(audience))
                .refused(Said.AUDIENCE, "saml.audience-names-us", "", "`" + audience + "`");
    }

    private static List<Cause> audience() {
        return List.of(
                audience("the audience of another application", "https://crm.example.com/saml"),
                audience("the audience of another partition", "urn:amazon:webservices:govcloud"),
                audience("a suffix that was not taken off", House.GLOBAL + "#2"));
    }
}
