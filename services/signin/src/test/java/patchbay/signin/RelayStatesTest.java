package patchbay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;
import patchbay.explain.Check;

class RelayStatesTest {
    private static final Place.SignIn GLOBAL = new Place.GlobalSignIn(Partition.AWS);

    private final RelayStates relayStates = new RelayStates(new AddressBook("patchbay.localhost"));

    private RelayStates.Next next(String relayState) {
        return relayStates.next(Optional.of(relayState), GLOBAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://us-west-2.console.aws.amazon.com/connect/federate/i?destination=%2Fccp-v2",
                "http://us-west-2.console.patchbay.localhost:8400/connect/federate/i?destination=%2Fccp-v2",
            })
    void a_landing_is_followed_under_either_of_its_names(String relayState) {
        RelayStates.Next next = next(relayState);

        assertThat(next.region()).isEqualTo(new Region("us-west-2"));
        assertThat(next.rest()).isEqualTo("/connect/federate/i?destination=%2Fccp-v2");
        assertThat(next.landing()).isTrue();
        assertThat(next.check().outcome()).isEqualTo(Check.Outcome.PASS);
    }

    @Test
    void another_console_page_is_followed_and_is_no_landing() {
        RelayStates.Next next = next("https://eu-west-2.console.aws.amazon.com/iam/home");

        assertThat(next.rest()).isEqualTo("/iam/home");
        assertThat(next.landing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "https://evil.example.com/connect/federate/i",
                "https://us-east-1.console.aws.amazon.com.evil.example.com/connect/federate/i",
                "https://us-east-1.console.aws.amazon.com@evil.example.com/connect/federate/i",
                "//us-east-1.console.aws.amazon.com/connect/federate/i",
                "javascript:alert(1)",
                "https://console.amazonaws-us-gov.com/connect/federate/i",
                "https://signin.aws.amazon.com/saml",
            })
    void everything_else_ends_on_the_consoles_home(String relayState) {
        RelayStates.Next next = next(relayState);

        assertThat(next.rest()).isEqualTo("/console/home");
        assertThat(next.region()).isEqualTo(new Region("us-east-1"));
        assertThat(next.check().outcome()).isEqualTo(Check.Outcome.WARN);
    }

    @Test
    void a_regional_sign_in_without_a_relay_state_stays_in_its_region() {
        RelayStates.Next next =
                relayStates.next(
                        Optional.empty(), new Place.RegionalSignIn(new Region("eu-west-2")));

        assertThat(next.region()).isEqualTo(new Region("eu-west-2"));
    }
}
