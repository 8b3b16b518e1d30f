package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F21: somebody whose portal is empty, why, and that they get to the desk once it is mended. */
class EmptyPortalTest {
    private static final Map<String, String> ANA =
            Map.of("username", "ana", "password", "Ana-Portal-2026!");

    @Test
    void whoever_is_assigned_nothing_is_told_so_and_the_trace_says_what_to_assign(
            @TempDir Path folder) throws Exception {
        try (House house = open(folder, "");
                Surfer ana = new Surfer()) {
            Page page = portal(house, ana);

            assertThat(page.text("message")).isEqualTo("You do not have any applications");
            assertThat(page.body("data-check")).isEqualTo("assignment.person-or-own-group");
            assertThat(page.body("data-failure")).isEqualTo("F21");
            assertThat(house.trace(page.text("trace-code")).body())
                    .contains("\"failure\":\"F21\"", "You do not have any applications")
                    .contains("`Amazon Connect` is not assigned to them")
                    .contains("assign an application to `ana` or to a group they are in");
        }
        try (House house = open(folder, "{ application: Amazon Connect, user: ana }");
                Surfer ana = new Surfer()) {
            Page portal = portal(house, ana);
            Page handOver = ana.follow(portal, portal.link("data-application", "Amazon Connect"));
            Page desk = ana.submit(handOver, "saml-form", Map.of());

            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");
            assertThat(desk.body("data-agent")).isEqualTo("ana@example.com");
        }
    }

    private static House open(Path folder, String assignments) throws Exception {
        return House.open(folder, "portal.yaml", Map.of("ASSIGNMENTS", assignments));
    }

    private static Page portal(House house, Surfer ana) {
        return ana.submit(ana.open(house.at("start", "/")), "sign-in", ANA);
    }
}
