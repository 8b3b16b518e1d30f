package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.testkit.Policies;
import patchbay.wire.organizations.CreateOrganizationRequest;
import patchbay.wire.organizations.OrganizationsOperations;
import patchbay.wire.protocol.ClientCodec;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/** Our own command line keeps accounts, roles and providers of a server by its APIs. */
class CommandLineTest {
    private static final String GLOBAL = "https://signin.aws.amazon.com/saml";

    private static Program.Said patchbay(Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "patchbay.cli.Main"));
        command.addAll(List.of(arguments));
        return Program.run(environment, command.toArray(String[]::new));
    }

    private static void createOrganization(Map<String, String> environment) throws Exception {
        URI url = URI.create(environment.get("PATCHBAY_URL"));
        WireRequest request =
                new ClientCodec(OrganizationsOperations.model())
                        .request(
                                OrganizationsOperations.createOrganization(),
                                CreateOrganizationRequest.builder().build(),
                                url.getAuthority(),
                                false);
        Headers signed =
                new Signer(
                                Objects.requireNonNull(environment.get("AWS_ACCESS_KEY_ID")),
                                new Secret(
                                        Objects.requireNonNull(
                                                environment.get("AWS_SECRET_ACCESS_KEY"))),
                                Optional.empty(),
                                "us-east-1",
                                "organizations")
                        .sign(request, Clock.systemUTC().instant());
        HttpRequest.Builder http =
                HttpRequest.newBuilder(url)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
        for (String name : signed.names()) {
            if (!name.equals("host")) {
                http.header(name, signed.first(name).orElseThrow());
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(http.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_it_makes_it_shows_changes_and_takes_away(@TempDir Path work) throws Exception {
        Path trust = Files.writeString(work.resolve("trust.json"), Policies.trust(GLOBAL));
        try (Patchbay server = Patchbay.start(work)) {
            Map<String, String> root = new HashMap<>(server.asRoot());
            root.put("PATCHBAY_DATA", work.resolve("data").toString());

            assertThat(patchbay(root, "account", "list").err())
                    .contains("AWSOrganizationsNotInUseException");
            createOrganization(root);
            assertThat(patchbay(root, "account", "create", "Sales", "--email", "s@example.com"))
                    .satisfies(said -> assertThat(said.exitCode()).as(said.err()).isZero())
                    .extracting(Program.Said::out)
                    .asString()
                    .containsPattern("Name +Sales")
                    .containsPattern("State +ACTIVE");
            Program.Said accounts = patchbay(root, "account", "list", "--output", "json");
            String sales =
                    Program.find("\"Id\":\"(\\d{12})\"[^}]*\"Name\":\"Sales\"", accounts.out());
            assertThat(patchbay(root, "account", "close", sales).err())
                    .isEqualTo("account " + sales + " is closed");
            assertThat(patchbay(root, "account", "show", sales).out())
                    .containsPattern("Status +SUSPENDED");

            assertThat(
                            patchbay(root, "role", "create", "Agents", "--trust", trust.toString())
                                    .out())
                    .contains("RoleName                  Agents")
                    .contains(GLOBAL);
            assertThat(
                            patchbay(root, "role", "set", "Agents", "--description", "of the desk")
                                    .out())
                    .contains("of the desk");
            assertThat(patchbay(root, "role", "delete", "Agents").exitCode()).isZero();
            assertThat(patchbay(root, "role", "show", "Agents").err()).contains("NoSuchEntity");
            assertThat(patchbay(root, "provider", "list").out())
                    .isEqualTo("NAME  ARN  VALID UNTIL");
        }
    }
}
