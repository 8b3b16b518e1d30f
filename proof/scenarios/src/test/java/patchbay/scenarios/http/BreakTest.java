package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.cli.Main;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;

/** {@code patchbay break} on the demo: every fault ends a real sign-in as announced. */
class BreakTest {
    private static final Map<String, String> ANA =
            Map.of("username", "ana", "password", "ana-Demo-2026!");

    /** What the command line said, data and talk. */
    private static String patchbay(Running demo, Path folder, String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (arguments.length > 1 || arguments[0].equals("unbreak")) {
            all.addAll(
                    List.of("--url", demo.door().origin("localhost"), "--data", folder.toString()));
        }
        try (PrintWriter to = new PrintWriter(said)) {
            int code = Main.run(Optional.empty(), to, to, all.toArray(String[]::new));
            assertThat(code).as(said.toString()).isZero();
        }
        return said.toString();
    }

    /** Opens the application as a person does; the page where that ends. */
    private static Page open(Surfer ana, Page portal) {
        Page page = ana.follow(portal, portal.link("data-application", "Amazon Connect"));
        return page.body("data-page").equals("refused")
                ? page
                : ana.submit(page, "saml-form", Map.of());
    }

    /** What agents see of a region that is down, and what keeps working. */
    private static void regionDown(Running demo, Path folder, Surfer ana, Page portal)
            throws Exception {
        String east = demo.door().origin("example-corp.my.connect.patchbay.localhost");
        assertThat(ana.openAsPage(east + "/ccp-v2").body("data-page")).isEqualTo("agent-desk");
        assertThat(patchbay(demo, folder, "break", "region-down")).contains("us-west-2");

        assertThat(ana.openAsPage(east + "/ccp-v2").body("data-page")).isEqualTo("no-answer");
        Page away = open(ana, portal);
        assertThat(away.body("data-page")).as(away.html()).isEqualTo("no-answer");
        assertThat(away.html()).contains("us-east-1 is down");
        assertThat(
                        ana.openAsPage(
                                        demo.door().origin("us-east-1.signin.patchbay.localhost")
                                                + "/saml")
                                .body("data-page"))
                .isEqualTo("no-answer");
        Page handOver =
                ana.follow(portal, portal.link("data-application", "Amazon Connect (us-west-2)"));
        Page desk = ana.submit(handOver, "saml-form", Map.of());
        assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");
        assertThat(desk.html()).contains("example-corp-west");

        patchbay(demo, folder, "unbreak");
        assertThat(ana.openAsPage(east + "/ccp-v2").body("data-page"))
                .as("the session outlived the outage")
                .isEqualTo("agent-desk");
    }

    /**
     * The doctor sees without a sign-in what is wrong: Ben's login, and each fault of a setting.
     */
    private static void doctor(Running demo, Path folder) {
        String sound = examined(demo, folder);
        assertThat(sound)
                .contains("`ben` would not get into `Amazon Connect`")
                .contains("(F02)")
                .doesNotContain("`ana` would not")
                .doesNotContain("SAML:aud");
        assertThat(broken(demo, folder, "regional-sign-in"))
                .contains("posts to `https://us-west-2.signin.aws.amazon.com/saml`")
                .contains("`ana` would not get into `Amazon Connect`");
        assertThat(broken(demo, folder, "arn-in-relay-state")).contains("holds an ARN");
        assertThat(broken(demo, folder, "distrusted-provider"))
                .contains("names `arn:aws:iam::111122223333:saml-provider/Other`, which does not");
    }

    private static String broken(Running demo, Path folder, String fault) {
        patchbay(demo, folder, "break", fault);
        String said = examined(demo, folder);
        patchbay(demo, folder, "unbreak");
        return said;
    }

    private static String examined(Running demo, Path folder) {
        StringWriter said = new StringWriter();
        try (PrintWriter to = new PrintWriter(said)) {
            int code =
                    Main.run(
                            Optional.empty(),
                            to,
                            to,
                            "doctor",
                            "--configuration",
                            "--url",
                            demo.door().origin("localhost"),
                            "--data",
                            folder.toString());
            assertThat(code).isEqualTo(1);
        }
        return said.toString();
    }

    @Test
    void every_fault_leads_to_its_failure_and_is_undone(@TempDir Path folder) throws Exception {
        SecureRandom random = new SecureRandom();
        try (Running demo =
                        Running.start(
                                SettingsReader.read(
                                        Command.DEMO,
                                        List.of("--port", "0", "--https-port", "0"),
                                        Map.of(),
                                        folder,
                                        folder),
                                Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                                random::nextBytes);
                Surfer ana = new Surfer()) {
            Page portal =
                    ana.submit(
                            ana.open(demo.door().origin("start.patchbay.localhost") + "/"),
                            "sign-in",
                            ANA);
            List<String> faults = patchbay(demo, folder, "break").lines().toList();
            assertThat(faults).hasSizeGreaterThanOrEqualTo(12);
            for (String line : faults) {
                String fault = line.substring(0, line.indexOf(' '));
                if (fault.equals("region-down")) {
                    continue;
                }
                String failure = line.replaceFirst("^\\S+ +(F\\d\\d).*", "$1");
                assertThat(patchbay(demo, folder, "break", fault))
                        .contains("(" + failure + ")")
                        .contains("patchbay unbreak");

                Page refused = open(ana, portal);
                assertThat(refused.body("data-page"))
                        .as(fault + refused.html())
                        .isEqualTo("refused");
                assertThat(refused.body("data-failure")).as(fault).isEqualTo(failure);

                assertThat(patchbay(demo, folder, "unbreak")).contains("as before");
                assertThat(open(ana, portal).body("data-page")).as(fault).isEqualTo("agent-desk");
            }
            regionDown(demo, folder, ana, portal);
            assertThat(patchbay(demo, folder, "unbreak")).contains("nothing is broken");
            doctor(demo, folder);
        }
    }
}
