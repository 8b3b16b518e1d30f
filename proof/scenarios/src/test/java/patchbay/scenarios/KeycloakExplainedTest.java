package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;

/**
 * Every response that a real Keycloak sent, explained: what fails is named, all of it, and nothing
 * else is said to fail.
 */
class KeycloakExplainedTest extends ElsewhereFiles {
    private static final Path FOLDER = Path.of("../../core/saml/src/test/resources/keycloak");
    private static final String END = ".samlresponse.b64";
    private static final Pattern FAILED =
            Pattern.compile("\\{\"id\":\"([a-z.0-9-]+)\",\"outcome\":\"fail\"");

    private static final String NO_ROLE = "federation.role-attribute-is-present F01";
    private static final String NOT_ASKED = "saml.response-answers-the-right-request";

    /** Those in which something is wrong: the one check that fails, and its failure. */
    private static final Map<String, String> WRONG =
            Map.ofEntries(
                    Map.entry("aws.joerg.mueller", "federation.session-name-is-well-formed F14"),
                    Map.entry("aws-norole.agent1", NO_ROLE),
                    Map.entry("aws-connect-unassigned-user.load0", NO_ROLE),
                    Map.entry("aws-unsigned.agent1", "saml.response-or-assertion-is-signed F09"),
                    Map.entry("aws-sha1.agent1", "saml.signature-algorithm-is-accepted F09"),
                    Map.entry(
                            "aws-c14n-inclusive.agent1", "saml.canonicalisation-is-exclusive F09"),
                    Map.entry(
                            "rotation-2-newkey4096.agent1",
                            "saml.signature-is-by-the-provider F09"),
                    Map.entry("sp-initiated-post.agent1", NOT_ASKED),
                    Map.entry("sp-initiated-redirect.agent1", NOT_ASKED),
                    Map.entry("sp-nopassive-error", "saml.status-is-success"));

    /** Only these name AWS as audience; the others are for clients with names of their own. */
    private static final List<String> FOR_AWS = List.of("aws.agent1", "aws.super1");

    private static final List<String> ENCRYPTED = List.of("aws-encrypted.agent1");

    static Stream<String> responses() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("responses")
    void a_genuine_response_is_explained_without_a_wrong_word(String name) {
        Explained explained =
                explain(
                        file("r.b64", keycloak(name + END)),
                        file("m.xml", keycloak("idp-metadata.xml")));

        List<String> failed =
                FAILED.matcher(explained.out())
                        .results()
                        .map(it -> it.group(1))
                        .distinct()
                        .toList();
        String[] wrong = wrong(name).split(" ", 2);
        if (wrong[0].isEmpty()) {
            assertThat(failed).isEmpty();
            explained.undecided();
            return;
        }
        assertThat(failed).containsExactly(wrong[0]);
        explained
                .says("\"verdict\":{\"outcome\":\"refused\",\"check\":\"" + wrong[0] + "\"")
                .says(wrong.length == 1 ? "\"failure\":null" : "\"failure\":\"" + wrong[1] + "\"");
    }

    private static String wrong(String name) {
        boolean right = FOR_AWS.contains(name) || ENCRYPTED.contains(name);
        return WRONG.getOrDefault(name, right ? "" : "saml.audience-names-us F19");
    }

    /** Keycloak signs so that no standard verifier agrees; the format is named, not a forger. */
    @Test
    void inclusive_canonicalisation_is_named_for_what_it_is() {
        explain(
                        file("r.b64", keycloak("aws-c14n-inclusive.agent1" + END)),
                        file("m.xml", keycloak("idp-metadata.xml")))
                .says("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
                .says("http://www.w3.org/2001/10/xml-exc-c14n#");
    }

    /** The private key opens it: then the audience is what is wrong with it, too. */
    @Test
    void the_encrypted_one_is_opened_with_its_key() {
        String role =
                file(
                        "role.json",
                        """
                        {"Role":{"Path":"/","RoleName":"ConnectAgent","RoleId":"AROAABCDEFGHIJKLMNOPQ",
                         "Arn":"arn:aws:iam::123456789012:role/ConnectAgent","MaxSessionDuration":43200,
                         "AssumeRolePolicyDocument":%s}}
                        """
                                .formatted(
                                        Policies.trusting(
                                                        "keycloak",
                                                        "\"sts:AssumeRoleWithSAML\"",
                                                        Patchbay.GLOBAL)
                                                .replace("111122223333", "123456789012")));
        explain(
                        file("r.b64", keycloak("aws-encrypted.agent1" + END)),
                        file("m.xml", keycloak("idp-metadata.xml")),
                        role,
                        "--key",
                        FOLDER.resolve("sp-enc.key").toString())
                .says("\"id\":\"saml.assertion-can-be-decrypted\",\"outcome\":\"pass\"")
                .refused("F19", "saml.audience-names-us");
    }

    private static String keycloak(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
