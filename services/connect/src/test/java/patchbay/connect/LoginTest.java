package patchbay.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @ParameterizedTest
    @ValueSource(strings = {"jane.doe@example.com", "a1", "x", "CORP\\jane", "a_b-c"})
    void a_saml_instance_takes_such_logins(String name) {
        assertThat(Login.fault(IdentityManagement.SAML, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jane Doe",
                "jane+x@example.com",
                "a,b",
                "a=b",
                "testuser@example",
                "a@b@c.de"
            })
    void and_refuses_such(String name) {
        assertThat(Login.fault(IdentityManagement.SAML, name)).isPresent();
    }

    @Test
    void a_login_has_at_most_64_characters_with_saml_and_20_without() {
        assertThat(Login.fault(IdentityManagement.SAML, "x".repeat(64))).isEmpty();
        assertThat(Login.fault(IdentityManagement.SAML, "x".repeat(65))).isPresent();
        assertThat(Login.fault(IdentityManagement.CONNECT_MANAGED, "x".repeat(20))).isEmpty();
        assertThat(Login.fault(IdentityManagement.CONNECT_MANAGED, "x".repeat(21))).isPresent();
    }

    @Test
    void a_plus_addressed_session_name_can_be_nobodys_login() {
        assertThat(Login.possible("jane+x@example.com")).isFalse();
        assertThat(Login.possible("jane@example.com")).isTrue();
    }
}
