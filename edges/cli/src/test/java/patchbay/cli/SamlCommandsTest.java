package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On what a real Keycloak issued. */
class SamlCommandsTest {
    private static final String AT = "2026-11-22T00:26:03.802Z";

    @TempDir private Path folder = Path.of("");

    private static Path keycloak(String name) {
        URL found = SamlCommandsTest.class.getResource("/keycloak/" + name);
        try {
            return Path.of(Objects.requireNonNull(found).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String RESPONSE = keycloak("aws.agent1.samlresponse.b64").toString();
    private static final String METADATA = keycloak("idp-metadata.xml").toString();

    @Test
    void a_response_of_the_provider_is_accepted_with_every_value_that_is_handed_on()
            throws Failure {
        Terminal terminal = new Terminal(folder);

        assertThat(terminal.run("saml", "verify", RESPONSE, "--metadata", METADATA, "--at", AT))
                .isZero();
        JsonText.Obj answer = JsonText.readObject(terminal.out(), "the answer");
        assertThat(answer.text("decision")).isEqualTo("accept");
        assertThat(answer.get("values").orElseThrow().raw())
                .contains("\"recipient\":\"https://signin.aws.amazon.com/saml\"")
                .contains("https://aws.amazon.com/SAML/Attributes/RoleSessionName");
    }

    @Test
    void the_same_response_is_rejected_a_year_later_with_the_deciding_check() throws Failure {
        Terminal terminal = new Terminal(folder);

        assertThat(
                        terminal.run(
                                "saml",
                                "verify",
                                RESPONSE,
                                "--metadata",
                                METADATA,
                                "--at",
                                "2031-01-01T00:00:00Z"))
                .isEqualTo(3);
        JsonText.Obj answer = JsonText.readObject(terminal.out(), "the answer");
        assertThat(answer.text("decision")).isEqualTo("reject");
        assertThat(answer.text("check")).startsWith("saml.");
        assertThat(answer.get("values").orElseThrow().raw()).isEqualTo("{}");
    }

    @Test
    void another_sign_in_address_is_rejected() {
        Terminal terminal = new Terminal(folder);

        assertThat(
                        terminal.run(
                                "saml",
                                "verify",
                                RESPONSE,
                                "--metadata",
                                METADATA,
                                "--at",
                                AT,
                                "--acs",
                                "https://us-west-2.signin.aws.amazon.com/saml"))
                .isEqualTo(3);
    }

    @Test
    void every_response_of_a_folder_gets_its_line() throws IOException {
        Files.copy(Path.of(RESPONSE), folder.resolve("a.b64"));
        Files.writeString(folder.resolve("b.b64"), "bm9uc2Vuc2U=");
        Files.writeString(folder.resolve("ignored.txt"), "x");
        Terminal terminal = new Terminal(folder);

        assertThat(
                        terminal.run(
                                "saml",
                                "verify",
                                folder.toString(),
                                "--metadata",
                                METADATA,
                                "--at",
                                AT))
                .isZero();
        assertThat(terminal.out().lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(
                                                "{\"name\":\"a.b64\",\"decision\":\"accept\",\"check\":null,"),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                "{\"name\":\"b.b64\",\"decision\":\"reject\",\"check\":\"saml."));
    }

    @Test
    void decode_shows_claims_and_says_that_nothing_is_verified() throws Failure {
        Terminal terminal = new Terminal(folder);

        assertThat(terminal.run("saml", "decode", RESPONSE, "--output", "json")).isZero();
        JsonText.Obj claims = JsonText.readObject(terminal.out(), "the answer");
        assertThat(claims.text("verified")).isEqualTo("false");
        assertThat(claims.text("recipient")).isEqualTo("https://signin.aws.amazon.com/saml");
        assertThat(terminal.err()).startsWith("claimed, unverified");
        assertThat(terminal.run("saml", "decode", RESPONSE)).isZero();
        assertThat(terminal.out()).startsWith("<samlp:Response");
    }

    @Test
    void metadata_that_is_none_is_refused_in_one_sentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("m.xml"), "<html></html>");
        Terminal terminal = new Terminal(folder);

        assertThat(terminal.run("saml", "verify", RESPONSE, "--metadata", wrong.toString()))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("found an HTML page");
    }
}
