package patchbay.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;

class DestinationTest {
    private static final List<String> APPROVED = List.of("https://crm.example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ccp-v2",
                "/ccp-v2/chat",
                "/agent-app-v2?VDIPlatform=CITRIX_413",
                "https://crm.example.com",
                "https://crm.example.com/desk?x=1"
            })
    void pages_and_approved_origins_are_followed(String destination) {
        assertThat(Destination.ask(destination, APPROVED).failed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "https://crm.example.com.evil.example",
                "https://crm.example.com@evil.example",
                "http://crm.example.com",
                "javascript:alert(1)",
                "ccp-v2",
                "/ccp v2",
                "/x\r\nSet-Cookie: a=b"
            })
    void everything_else_is_not(String destination) {
        assertThat(Destination.ask(destination, APPROVED).failed()).isTrue();
    }

    @Test
    void the_legacy_prefix_on_the_new_domain_is_a_warning() {
        assertThat(Destination.askPrefix("/connect/ccp-v2", true).outcome())
                .isEqualTo(Check.Outcome.WARN);
        assertThat(Destination.askPrefix("/connect/ccp-v2", false).outcome())
                .isEqualTo(Check.Outcome.PASS);
    }
}
