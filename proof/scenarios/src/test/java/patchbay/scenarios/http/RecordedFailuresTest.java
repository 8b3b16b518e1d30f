package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.scenarios.browser.Chromium;
import patchbay.server.Main;
import patchbay.testkit.Patchbay;

/**
 * What a running server refuses, explained from files alone with the same verdict: the recording of
 * a real Chromium, and what the stock {@code aws} prints.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedFailuresTest {
    private static final String ROLE = "iam get-role --role-name ROLE";
    private static final String POLICY =
            "iam get-role-policy --role-name ROLE --policy-name Federation";

    private House house;
    private Chromium chromium;
    private Path folder;
    private Path recording;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        recording = folder.resolve("sign-in.har");
        house = House.open(folder);
        chromium = Chromium.start();
        house.browseWith(this::recorded);
    }

    @AfterAll
    void close() {
        house.close();
        if (chromium != null) { // none is installed here
            chromium.close();
        }
    }

    private Page recorded(String address, Map<String, String> form) {
        try (BrowserContext context =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setRecordHarPath(recording))) {
            var page = context.newPage();
            StringBuilder html =
                    new StringBuilder("<form method=\"post\" action=\"" + address + "\">");
            form.forEach((name, value) ->
                    html.append("<input type=\"hidden\" name=\"" + name + "\" value=\"")
                            .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                            .append("\">"));
            page.setContent(html.append("</form>").toString());
            List<Response> answers = new ArrayList<>();
            page.onResponse(answer -> {
                if (answer.request().isNavigationRequest()) {
                    answers.add(answer);
                }
            });
            page.evaluate("document.forms[0].submit()");
            page.waitForURL(url -> !url.startsWith("about:"));
            return new Page(URI.create(page.url()), answers.getLast().status(), page.content());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F01 no role attribute | ",
                "F02 a login that differs in case | " + ROLE + "; " + POLICY + "; USERS",
                "F03 another action | " + ROLE,
                "F04 a regional address where the global one is listed | " + ROLE,
                "F05 session tags that the trust policy does not allow | " + ROLE,
                "F06 a source identity that the trust policy does not allow | " + ROLE,
                "F07 no NameID | ",
                "F08 a policy without its version | " + ROLE + "; " + POLICY,
                "F08 another instance | " + ROLE + "; " + POLICY,
                "F09 the provider signs with a new certificate | PROVIDER",
                "F11 the metadata of another application | PROVIDER",
                "F14 an apostrophe | ",
                "F16 the ARN | ",
                "F18 an assertion that was kept for six minutes | ",
                "F22 a session longer than the role allows | " + ROLE,
                "F24 a security profile that lacks the page | " + ROLE + "; PERMISSIONS"
            })
    void a_recording_and_what_aws_prints_lead_to_the_verdict_of_the_server(
            String title, String commands) throws Exception {
        Cause cause =
                Stream.of(AssertionCauses.all(), RoleCauses.all(), InstanceCauses.all())
                        .flatMap(it -> it)
                        .filter(it -> it.toString().equals(title))
                        .findFirst()
                        .orElseThrow();
        Scene scene =
                new Scene(
                        house,
                        title.replaceFirst("^F", "f")
                                .replaceAll("[^A-Za-z0-9]+", "-")
                                .replaceFirst("(?<=^.{30}).*", ""));
        cause.given().accept(scene);
        Page page = cause.deed().apply(scene);
        assertThat(page.body("data-check")).as(page.html()).isEqualTo(cause.check());

        List<String> files = new ArrayList<>(List.of("--output", "json", recording.toString()));
        for (String command : commands == null ? new String[0] : commands.split("; ")) {
            files.add(printed(scene, command));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code;
        try (PrintWriter data = new PrintWriter(out);
                PrintWriter talk = new PrintWriter(err)) {
            code = Main.explain(data, talk, files);
        }

        assertThat(out.toString())
                .as(err.toString())
                .contains("\"outcome\":\"refused\",\"check\":\"" + cause.check() + "\"")
                .contains("\"failure\":\"" + cause.failure() + "\"");
        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).doesNotContain("another moment");
    }

    /** Runs a command of {@code aws}; answers the file that holds what it printed. */
    private String printed(Scene scene, String command) throws IOException, InterruptedException {
        String full =
                switch (command.strip()) {
                    case "USERS" -> "connect list-users --instance-id " + Patchbay.INSTANCE;
                    case "PROVIDER" ->
                            "iam get-saml-provider --saml-provider-arn"
                                    + " arn:aws:iam::111122223333:saml-provider/"
                                    + scene.role();
                    case "PERMISSIONS" ->
                            "connect list-security-profile-permissions --instance-id "
                                    + Patchbay.INSTANCE
                                    + " --security-profile-id "
                                    + scene.cloud()
                                            .securityProfile(Patchbay.INSTANCE, "QualityAnalyst");
                    default -> command.strip().replace("ROLE", scene.role());
                };
        List<String> words = new ArrayList<>(List.of("aws", "--output", "json"));
        words.addAll(List.of(full.split(" ")));
        Path file = folder.resolve(full.split(" ")[1] + ".json");
        var builder = new ProcessBuilder(words).redirectOutput(file.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ENDPOINT_URL",
                                house.origin(),
                                "AWS_ACCESS_KEY_ID",
                                house.root().id(),
                                "AWS_SECRET_ACCESS_KEY",
                                house.root().secret().reveal(),
                                "AWS_DEFAULT_REGION",
                                "us-east-1",
                                "AWS_EC2_METADATA_DISABLED",
                                "true"));
        Process process = builder.start();
        String complaint;
        try (InputStream err = process.getErrorStream()) {
            complaint = new String(err.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(complaint).isZero();
        assertThat(Files.size(file)).isPositive();
        return file.toString();
    }
}
