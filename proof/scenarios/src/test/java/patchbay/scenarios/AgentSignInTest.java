package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.connect.Agent;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.signin.RoleChoice;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class AgentSignInTest {
    @Test
    void an_agent_lands_at_the_desk(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        Attempt signIn = patchbay.signIn(patchbay.response("ana@example.com"));

        Agent agent = signIn.reachedTheDesk();
        assertThat(agent.user().login()).isEqualTo("ana@example.com");
        assertThat(agent.status().name()).isEqualTo("Offline");
        assertThat(signIn.trace().stations())
                .extracting(StationReport::station)
                .containsExactly(
                        Station.PERSON,
                        Station.ASSIGNMENT,
                        Station.ASSERTION,
                        Station.SIGN_IN,
                        Station.ROLE,
                        Station.CONNECT_USER,
                        Station.WORKSPACE);
    }

    @Test
    void a_status_lasts_and_logging_out_sets_offline(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        Attempt signIn = patchbay.signIn(patchbay.response("ana@example.com"));
        patchbay.setStatus(signIn.reachedTheDesk(), "Available");

        Attempt again = patchbay.open("example-corp", "/ccp-v2", signIn.cookie());
        assertThat(again.agent().orElseThrow().status().name()).isEqualTo("Available");

        patchbay.logOut("example-corp", signIn.cookie().orElseThrow());
        Attempt fresh = patchbay.signIn(patchbay.response("ana@example.com"));
        assertThat(fresh.reachedTheDesk().status().name()).isEqualTo("Offline");
    }

    @Test
    void two_roles_are_a_question_and_its_answer_continues_the_same_trace(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        String response =
                patchbay.response("ana@example.com")
                        .roles(ResponseDraft.pair("Other"), ResponseDraft.pair("Connect-SSO"))
                        .base64();

        Attempt asked =
                patchbay.post(response, Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty());
        assertThat(asked.choice().orElseThrow().accounts()).hasSize(1);
        assertThat(asked.choice().orElseThrow().accounts().getFirst().roles()).hasSize(2);
        patchbay.clock().advance(Duration.ofMinutes(2));
        Attempt answered =
                patchbay.post(
                        response,
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE,
                        Optional.of("arn:aws:iam::111122223333:role/Connect-SSO"));

        answered.reachedTheDesk();
        assertThat(answered.trace().code()).isEqualTo(asked.trace().code());
    }

    @Test
    void roles_of_two_accounts_are_told_apart_by_their_aliases(Patchbay patchbay) {
        var other = new AccountId("444455556666");
        String otherInstance = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee";
        patchbay.account(other, "north", "example-north", otherInstance);
        patchbay.agent("example-north", "ana@example.com");
        String here = ResponseDraft.pair("Connect-SSO");
        String there = here.replace(Patchbay.ACCOUNT.digits(), other.digits());
        String response = patchbay.response("ana@example.com").roles(here, there).base64();
        String relayState = Patchbay.RELAY_STATE.replace(Patchbay.INSTANCE, otherInstance);

        Attempt asked = patchbay.post(response, Patchbay.GLOBAL, relayState, Optional.empty());
        assertThat(asked.choice().orElseThrow().accounts())
                .extracting(RoleChoice::title)
                .containsExactlyInAnyOrder(
                        "Account: 111122223333", "Account: north (444455556666)");
        Attempt answered =
                patchbay.post(
                        response,
                        Patchbay.GLOBAL,
                        relayState,
                        Optional.of("arn:aws:iam::444455556666:role/Connect-SSO"));

        assertThat(answered.reachedTheDesk().instance().alias()).isEqualTo("example-north");
    }

    @Test
    void a_role_that_was_not_offered_cannot_be_chosen(Patchbay patchbay) {
        Attempt signIn =
                patchbay.post(
                        patchbay.response("ana@example.com").base64(),
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE,
                        Optional.of("arn:aws:iam::111122223333:role/Admin"));

        signIn.because(Station.SIGN_IN, "signin.choice-is-offered", "F01");
    }

    @Test
    void a_second_provider_in_the_same_role_lets_the_same_agent_in(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        var backup = patchbay.otherIdp("https://backup.example.com");
        patchbay.provider("Backup-IdP", backup);
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting("Backup-IdP", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL));

        patchbay.signIn(
                        backup.response("ana@example.com", patchbay.clock().instant())
                                .roles(ResponseDraft.pair("Connect-SSO", "Backup-IdP")))
                .reachedTheDesk();
    }

    @Test
    void without_a_relay_state_the_sign_in_ends_in_the_console(Patchbay patchbay) {
        Attempt signIn =
                patchbay.post(
                        patchbay.response("ana@example.com").base64(),
                        Patchbay.GLOBAL,
                        "",
                        Optional.empty());

        assertThat(signIn.agent()).isEmpty();
        assertThat(
                        signIn.check("signin.relay-state-is-a-console-page")
                                .orElseThrow()
                                .definition()
                                .failure())
                .contains("F15");
    }

    @Test
    void a_relay_state_to_a_stranger_is_not_followed(Patchbay patchbay) {
        Attempt signIn =
                patchbay.post(
                        patchbay.response("ana@example.com").base64(),
                        Patchbay.GLOBAL,
                        "https://evil.example.com/connect/federate/" + Patchbay.INSTANCE,
                        Optional.empty());

        assertThat(signIn.agent()).isEmpty();
        assertThat(signIn.check("signin.relay-state-is-a-console-page").orElseThrow().found())
                .contains("not followed");
    }
}
