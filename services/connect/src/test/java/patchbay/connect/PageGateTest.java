package patchbay.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageGateTest {
    private static SecurityProfile profile(String name, List<String> permissions) {
        return new SecurityProfile(
                name,
                new InstanceId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"),
                name,
                "",
                new TreeSet<>(permissions),
                Map.of(),
                Instant.EPOCH);
    }

    private static final SecurityProfile AGENT = profile("Agent", PermissionNames.agent());
    private static final SecurityProfile ANALYST =
            profile("QualityAnalyst", PermissionNames.analyst());
    private static final SecurityProfile ADMIN = profile("Admin", PermissionNames.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ccp-v2",
                "/ccp-v2/",
                "/ccp-v2/chat",
                "/ccp-v2?x=1",
                "/agent-app-v2",
                "/connect/ccp",
                "/connect/ccp-v2"
            })
    void the_desk_needs_access_to_the_contact_panel(String path) {
        assertThat(PageGate.ask(path, List.of(AGENT)).failed()).isFalse();
        assertThat(PageGate.ask(path, List.of(ANALYST)).failed()).isTrue();
        assertThat(PageGate.ask(path, List.of(ANALYST, AGENT)).failed()).isFalse();
    }

    @Test
    void user_management_needs_the_right_to_view_users() {
        assertThat(PageGate.ask("/users", List.of(AGENT)).failed()).isTrue();
        assertThat(PageGate.ask("/users", List.of(ADMIN)).failed()).isFalse();
    }

    @Test
    void one_of_several_permissions_is_enough() {
        assertThat(PageGate.ask("/contact-search", List.of(ANALYST)).failed()).isFalse();
        assertThat(PageGate.ask("/real-time-metrics", List.of(ANALYST)).failed()).isFalse();
    }

    @Test
    void everybody_may_see_the_home_page() {
        assertThat(PageGate.ask("/home", List.of(ANALYST)).failed()).isFalse();
        assertThat(PageGate.ask("/", List.of(ANALYST)).failed()).isFalse();
    }

    @Test
    void a_refusal_names_the_permission_and_the_profiles() {
        var check = PageGate.ask("/ccp-v2", List.of(ANALYST));

        assertThat(check.expected()).isEqualTo("`BasicAgentAccess` for `/ccp-v2`");
        assertThat(check.found()).isEqualTo("security profiles `QualityAnalyst` lack it");
    }
}
