package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** pysaml2 takes what an application issues, for its own audience and within its time only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PysamlTest {
    private static final String ENTITY = "http://127.0.0.1:9/sp";
    private static final String ACS = "http://127.0.0.1:9/acs";
    private static final int HOUR = 3600;

    private String python = "";
    private Path work = Path.of("");
    private Path script = Path.of("");
    private Path metadata = Path.of("");
    private String response = "";

    @BeforeAll
    void zoe_follows_the_tile(@TempDir Path folder) throws Exception {
        work = folder;
        assumeTrue(Program.installed("xmlsec1"), "needs Debian's xmlsec1");
        python = Python.with("saml2");
        script = file("pysaml2.py");
        try (Patchbay patchbay = Patchbay.start(work, "--seed", file("pysaml2.yaml").toString());
                Surfer zoe = new Surfer()) {
            String shown = patchbay.command("app", "show", "pysaml2");
            metadata =
                    Files.writeString(
                            work.resolve("idp.xml"),
                            zoe.open(
                                            patchbay.at("portal.sso.us-east-1")
                                                    + Program.find(
                                                            "metadataUrl +https://[^/]*(/\\S*)",
                                                            shown))
                                    .html());
            Page tiles =
                    zoe.submit(
                            zoe.open(patchbay.at("start") + "/"),
                            "sign-in",
                            Map.of("username", "zoe", "password", "zoe-Elsewhere-2026!"));
            Page handOver = zoe.follow(tiles, tiles.link("data-application", "pysaml2"));
            response = handOver.field("saml-form", "SAMLResponse");
        }
    }

    @AfterAll
    void forget() {
        response = "";
    }

    private Path file(String name) throws Exception {
        Path file = work.resolve(name);
        try (InputStream text = getClass().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(text), file);
        }
        return file;
    }

    @Test
    void it_is_accepted() throws Exception {
        assertThat(said(response, ENTITY, 0)).isEqualTo("accepted zoe@example.com Zoë");
    }

    @Test
    void another_audience_refuses_it() throws Exception {
        assertThat(said(response, "http://127.0.0.1:9/other", 0)).startsWith("refused");
    }

    @Test
    void a_clock_that_is_an_hour_late_or_early_refuses_it() throws Exception {
        assertThat(said(response, ENTITY, HOUR + 60)).startsWith("refused");
        assertThat(said(response, ENTITY, -HOUR)).startsWith("refused");
    }

    @Test
    void a_clock_that_is_a_little_slow_accepts_it() throws Exception {
        assertThat(said(response, ENTITY, -240)).startsWith("accepted");
    }

    @Test
    void a_change_is_noticed() throws Exception {
        String changed =
                new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8)
                        .replace("zoe@example.com", "ada@example.com");

        assertThat(
                        said(
                                Base64.getEncoder()
                                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8)),
                                ENTITY,
                                0))
                .startsWith("refused");
    }

    private String said(String base64, String entity, int seconds) throws Exception {
        Path file = Files.writeString(work.resolve("response.b64"), base64);
        Program.Said said =
                Program.run(
                        Map.of("PYTHONIOENCODING", "utf-8", "PYTHONUTF8", "1"),
                        python,
                        script.toString(),
                        metadata.toString(),
                        file.toString(),
                        entity,
                        ACS,
                        Integer.toString(seconds));
        assertThat(said.exitCode()).as(said.err()).isZero();
        return said.out();
    }
}
