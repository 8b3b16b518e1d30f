package patchbay.identity.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;
import patchbay.identity.House;
import patchbay.identity.application.Application;
import patchbay.identity.application.ConnectPreset;
import patchbay.saml.verify.MessageOutcome;
import patchbay.saml.verify.ProtocolMessage.AuthnRequest;
import patchbay.saml.verify.ProtocolMessage.Head;

final class SignInRequestsTest {
    private static final Set<String> HERE = Set.of("https://idp.example/sso");
    private static final String ACS = "https://sp.example/acs";
    private static final String ENTITY = "urn:amazon:webservices";

    private final House house = new House();
    private final Application application =
            house.application(ConnectPreset.bare("App").withAcsUrl(ACS));
    private final SignInRequests requests =
            new SignInRequests(
                    new MemoryRequests(),
                    house.applications,
                    house.addresses,
                    house::now,
                    House.RANDOM);

    @Test
    void a_request_waits_until_it_is_answered_once() {
        PendingRequest pending = accepted(request("_1"));

        assertThat(requests.pending(pending.handle())).contains(pending);
        assertThat(requests.answer(pending)).isTrue();
        assertThat(requests.answer(pending)).isFalse();
        assertThat(requests.pending(pending.handle())).isEmpty();
    }

    @Test
    void a_browser_that_reloads_brings_it_again() {
        assertThat(accepted(request("_1"))).isEqualTo(accepted(request("_1")));
    }

    @Test
    void a_replayed_request_is_refused() {
        requests.answer(accepted(request("_1")));

        assertThat(refused(request("_1"))).isEqualTo(RequestCheck.ONCE);
    }

    @Test
    void a_request_of_the_same_id_with_another_relay_state_is_refused() {
        accepted(request("_1"));

        assertThat(refusal(request("_1"), "elsewhere")).isEqualTo(RequestCheck.ONCE);
    }

    @Test
    void it_is_forgotten_after_half_an_hour() {
        PendingRequest pending = accepted(request("_1"));
        house.pass(Duration.ofMinutes(30));

        assertThat(requests.pending(pending.handle())).isEmpty();
        house.pass(Duration.ofSeconds(1));
        assertThat(requests.forgetExpired()).isEqualTo(1);
    }

    @Test
    void a_forged_consumer_is_refused() {
        assertThat(
                        refused(
                                new AuthnRequest(
                                        head("_1", ENTITY, house.now()),
                                        false,
                                        false,
                                        Optional.of("https://evil.example/acs"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .isEqualTo(RequestCheck.CONSUMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sp.example/acs/",
                "https://sp.example/ACS",
                "https://sp.example/acs?x",
                "https://sp.example/acs#x",
                "https://sp.example@evil.example/acs",
                ""
            })
    void a_consumer_that_is_nearly_ours_is_refused(String url) {
        assertThat(
                        refused(
                                new AuthnRequest(
                                        head("_1", ENTITY, house.now()),
                                        false,
                                        false,
                                        Optional.of(url),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .isEqualTo(RequestCheck.CONSUMER);
    }

    @Test
    void another_sender_address_or_time_is_refused() {
        Instant now = house.now();
        assertThat(refused(of(head("_1", "https://other.example", now))))
                .isEqualTo(RequestCheck.ISSUER);
        assertThat(
                        refused(
                                of(
                                        new Head(
                                                "_2",
                                                now,
                                                Optional.of(ENTITY),
                                                Optional.of("https://idp.example/other")))))
                .isEqualTo(RequestCheck.DESTINATION);
        assertThat(refused(of(head("_3", ENTITY, now.minus(Duration.ofMinutes(11))))))
                .isEqualTo(RequestCheck.FRESH);
        assertThat(refused(of(head("_4", ENTITY, now.plus(Duration.ofMinutes(2))))))
                .isEqualTo(RequestCheck.FRESH);
    }

    @Test
    void a_response_by_another_binding_is_refused_and_another_name_is_pointed_out() {
        assertThat(
                        refused(
                                new AuthnRequest(
                                        head("_1", ENTITY, house.now()),
                                        false,
                                        false,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(
                                                "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"),
                                        Optional.empty())))
                .isEqualTo(RequestCheck.BINDING);
        RequestOutcome outcome =
                receive(
                        new AuthnRequest(
                                head("_2", ENTITY, house.now()),
                                false,
                                false,
                                Optional.of(ACS),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("urn:oasis:names:tc:SAML:2.0:nameid-format:transient")),
                        "");
        assertThat(outcome).isInstanceOf(RequestOutcome.Accepted.class);
        assertThat(outcome.checks())
                .filteredOn(check -> check.outcome() == Check.Outcome.WARN)
                .extracting(Check::definition)
                .containsExactly(RequestCheck.NAME_ID);
    }

    private AuthnRequest request(String id) {
        return of(head(id, ENTITY, house.now()));
    }

    private static AuthnRequest of(Head head) {
        return new AuthnRequest(
                head,
                false,
                false,
                Optional.of(ACS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Head head(String id, String issuer, Instant at) {
        return new Head(id, at, Optional.of(issuer), Optional.of("https://idp.example/sso"));
    }

    private RequestOutcome receive(AuthnRequest request, String relayState) {
        return requests.receive(
                application, new MessageOutcome.Read(request, false, relayState, List.of()), HERE);
    }

    private PendingRequest accepted(AuthnRequest request) {
        RequestOutcome outcome = receive(request, "");
        assertThat(outcome).isInstanceOf(RequestOutcome.Accepted.class);
        return ((RequestOutcome.Accepted) outcome).request();
    }

    private RequestCheck refused(AuthnRequest request) {
        return refusal(request, "");
    }

    private RequestCheck refusal(AuthnRequest request, String relayState) {
        RequestOutcome outcome = receive(request, relayState);
        assertThat(outcome).isInstanceOf(RequestOutcome.Refused.class);
        return (RequestCheck) ((RequestOutcome.Refused) outcome).decisive().definition();
    }
}
