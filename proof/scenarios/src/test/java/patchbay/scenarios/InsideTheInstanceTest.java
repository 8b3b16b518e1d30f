package patchbay.scenarios;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.WithPatchbay;

/** F16 and F24: the address names no instance, or a page that the user may not see. */
@WithPatchbay
class InsideTheInstanceTest {
    private static final String LANDING =
            "https://us-east-1.console.aws.amazon.com/connect/federate/";

    private static Attempt post(Patchbay patchbay, String relayState) {
        return patchbay.post(
                patchbay.response("ana@example.com").base64(),
                Patchbay.GLOBAL,
                relayState,
                Optional.empty());
    }

    private static Attempt notFound(Patchbay patchbay, String relayState) {
        return post(patchbay, relayState)
                .because(Station.CONNECT_USER, "connect.instance-exists", "F16");
    }

    @Test
    void f16_the_arn_instead_of_the_id(Patchbay patchbay) {
        notFound(
                        patchbay,
                        LANDING
                                + "arn:aws:connect:us-east-1:111122223333:instance/"
                                + Patchbay.INSTANCE)
                .found("the ARN");
    }

    @Test
    void f16_the_alias_instead_of_the_id(Patchbay patchbay) {
        notFound(patchbay, LANDING + "example-corp").found("the alias `example-corp`");
    }

    @Test
    void f16_another_region(Patchbay patchbay) {
        notFound(patchbay, Patchbay.RELAY_STATE.replace("us-east-1", "eu-west-2"))
                .found("in us-east-1");
    }

    @Test
    void f16_a_placeholder_left_over(Patchbay patchbay) {
        notFound(patchbay, LANDING + "%3Cinstance-id%3E").found("left over from a template");
    }

    @Test
    void f24_a_security_profile_that_lacks_the_page(Patchbay patchbay) {
        patchbay.user("example-corp", "ana@example.com", "QualityAnalyst");

        post(patchbay, Patchbay.RELAY_STATE)
                .because(Station.WORKSPACE, "connect.security-profile-permits-the-page", "F24")
                .expected("`BasicAgentAccess`")
                .found("`QualityAnalyst`");
    }

    @Test
    void f24_a_destination_outside_that_nobody_approved(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        post(patchbay, LANDING + Patchbay.INSTANCE + "?destination=https%3A%2F%2Fevil.example")
                .because(
                        Station.WORKSPACE,
                        "connect.destination-is-a-page-or-an-approved-origin",
                        "F24")
                .found("https://evil.example");
    }
}
