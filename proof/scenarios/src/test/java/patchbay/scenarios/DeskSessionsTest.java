package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Secret;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectUser;
import patchbay.connect.SessionStore;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class DeskSessionsTest {
    private static final String BACKUP = "Backup-IdP";
    private static final String ANA = "ana@example.com";
    private static final String EXPIRED = "Your session has expired. Please log in.";
    private static final String BAD_REQUEST =
            "Bad Request. The request was not valid and could not be processed.";

    private static Attempt signIn(Patchbay patchbay) {
        return patchbay.signIn(patchbay.response(ANA));
    }

    private static Attempt open(Patchbay patchbay, Attempt signIn) {
        return patchbay.open("example-corp", "/ccp-v2", signIn.cookie());
    }

    @Test
    void work_does_not_prolong_a_session_and_a_shorter_one_is_a_setting(Patchbay patchbay) {
        patchbay.agent("example-corp", ANA);
        patchbay.profile(Map.of("maxSessionMinutes", "360"));
        Attempt signIn = signIn(patchbay);
        for (int hour = 1; hour < 6; hour++) {
            patchbay.clock().advance(Duration.ofHours(1));
            assertThat(open(patchbay, signIn).agent()).isPresent();
        }
        patchbay.clock().advance(Duration.ofHours(1));

        open(patchbay, signIn)
                .refusedWith(EXPIRED)
                .because(Station.WORKSPACE, "connect.session-is-alive", "F17")
                .found("ended at 2026-11-22T18:00:00Z");
    }

    @Test
    void inactivity_ends_a_session_where_the_profile_says_so(Patchbay patchbay) {
        patchbay.agent("example-corp", ANA);
        patchbay.profile(Map.of("inactivityMinutes", "15", "inactivityEnds", "true"));
        Attempt signIn = signIn(patchbay);
        patchbay.clock().advance(Duration.ofMinutes(14));
        assertThat(open(patchbay, signIn).agent()).isPresent();
        patchbay.clock().advance(Duration.ofMinutes(14));
        assertThat(open(patchbay, signIn).agent()).isPresent();
        patchbay.clock().advance(Duration.ofMinutes(15));

        open(patchbay, signIn)
                .refusedWith(EXPIRED)
                .because(Station.WORKSPACE, "connect.session-was-active", "F17");
        assertThat(patchbay.signedIn()).isEmpty();
        patchbay.profile(Map.of("inactivityEnds", "false"));
        assertThat(open(patchbay, signIn).agent()).isPresent();
    }

    @Test
    void blocked_wins_over_allowed_at_the_sign_in_and_afterwards(Patchbay patchbay) {
        patchbay.agent("example-corp", ANA);
        Attempt signIn = signIn(patchbay);
        patchbay.profile(
                Map.of("allowedAddresses", "10.0.0.0/8", "blockedAddresses", "10.9.0.0/16"));
        patchbay.from("10.1.2.3");
        assertThat(open(patchbay, signIn).agent()).isPresent();
        patchbay.from("10.9.2.3");
        open(patchbay, signIn)
                .refusedWith(EXPIRED)
                .because(Station.WORKSPACE, "connect.address-may-sign-in", "F17")
                .found("which `10.9.0.0/16` blocks");
        patchbay.from("2001:db8::1");

        signIn(patchbay)
                .refusedWith(EXPIRED)
                .because(Station.WORKSPACE, "connect.address-may-sign-in", "F17");
        patchbay.from("10.1.2.3");
        assertThat(signIn(patchbay).agent()).isPresent();
    }

    @Test
    void who_is_signed_in_by_what_until_when_and_an_end_to_it(Patchbay patchbay) {
        patchbay.agent("example-corp", ANA);
        Attempt first = signIn(patchbay);
        patchbay.setStatus(first.reachedTheDesk(), "Available");

        SessionStore.SignedIn row = patchbay.signedIn().getFirst();
        assertThat(row.login()).isEqualTo(ANA);
        assertThat(row.session().through().role()).get().asString().endsWith("role/Connect-SSO");
        assertThat(row.session().through().provider())
                .get()
                .asString()
                .endsWith("saml-provider/Connect-SSO");
        assertThat(row.session().trace()).contains(first.trace().code());
        assertThat(row.session().expiresAt())
                .isEqualTo(row.session().signedInAt().plus(Duration.ofHours(12)));

        assertThat(patchbay.end(row.session().id())).isEqualTo(1);
        open(patchbay, first)
                .refusedWith(EXPIRED)
                .because(Station.WORKSPACE, "connect.session-is-alive", "F17");
        Attempt second = signIn(patchbay);
        assertThat(second.reachedTheDesk().status().name()).isEqualTo("Offline");
        Attempt third = signIn(patchbay);
        assertThat(patchbay.signedIn()).hasSize(2);
        assertThat(patchbay.endAll()).isEqualTo(2);
        assertThat(open(patchbay, second).agent()).isEmpty();
        assertThat(open(patchbay, third).agent()).isEmpty();
    }

    @Test
    void a_renewed_sign_in_takes_the_place_of_the_old_one_and_keeps_the_status(Patchbay patchbay) {
        patchbay.agent("example-corp", ANA);
        Attempt first = signIn(patchbay);
        patchbay.setStatus(first.reachedTheDesk(), "Available");
        patchbay.clock().advance(Duration.ofHours(11).plusMinutes(55));
        patchbay.inBrowserWith(first.cookie());

        Attempt renewed = signIn(patchbay);

        assertThat(renewed.reachedTheDesk().status().name()).isEqualTo("Available");
        assertThat(patchbay.signedIn()).hasSize(1);
        patchbay.clock().advance(Duration.ofHours(11));
        assertThat(open(patchbay, renewed).agent()).isPresent();
        assertThat(open(patchbay, first).agent()).isEmpty();
    }

    @Test
    void tokens_of_a_program_are_short_renewed_and_taken_back(Patchbay patchbay) {
        ConnectUser ana = patchbay.agent("example-corp", ANA);
        var sessions = patchbay.sessions();
        var now = patchbay.clock().instant();
        var issued =
                sessions.issue(
                        ana,
                        new ConnectSession.Through(Optional.empty(), Optional.empty(), ""),
                        now);
        Secret access = issued.accessToken();
        Secret refresh = issued.refreshToken();
        assertThat(sessions.byAccessToken(access.reveal(), now.plusSeconds(3599))).isPresent();
        assertThat(sessions.byAccessToken(access.reveal(), now.plusSeconds(3600))).isEmpty();

        var again = sessions.refresh(refresh.reveal(), now.plusSeconds(3600)).orElseThrow();
        assertThat(again.expiresAt()).isEqualTo(now.plusSeconds(7200));
        assertThat(sessions.refresh(access.reveal(), now)).isEmpty();
        var late = now.plus(Duration.ofHours(11).plusMinutes(30));
        assertThat(sessions.refresh(refresh.reveal(), late).orElseThrow().expiresAt())
                .isEqualTo(now.plus(Duration.ofHours(12)));
        assertThat(sessions.refresh(refresh.reveal(), now.plus(Duration.ofHours(12)))).isEmpty();

        var last = sessions.refresh(refresh.reveal(), now).orElseThrow();
        sessions.revoke(last.token().reveal());
        assertThat(sessions.byAccessToken(last.token().reveal(), now)).isEmpty();
        assertThat(sessions.refresh(refresh.reveal(), now)).isPresent();
        sessions.revoke(refresh.reveal());
        assertThat(sessions.refresh(refresh.reveal(), now)).isEmpty();
        assertThat(patchbay.signedIn()).isEmpty();
    }

    /** A second identity provider, by its guide: one that shares the role, one with its own. */
    @Test
    void the_first_role_is_the_only_one_where_the_instance_binds_it(Patchbay patchbay) {
        TestIdp backup = patchbay.otherIdp("https://backup.example.com");
        patchbay.provider(BACKUP, backup);
        patchbay.role("Backup", trust(BACKUP));
        patchbay.policy("Backup", Policies.federateAsDocumented(Patchbay.INSTANCE));
        patchbay.agent("example-corp", ANA);
        ResponseDraft own = by(patchbay, backup, "Backup");
        assertThat(signIn(patchbay).agent()).isPresent();
        assertThat(patchbay.signIn(own).agent()).isPresent();

        patchbay.profile(Map.of("legacyRoleBinding", "true"));
        assertThat(signIn(patchbay).agent()).isPresent();
        patchbay.signIn(by(patchbay, backup, "Backup"))
                .refusedWith(BAD_REQUEST)
                .because(
                        Station.CONNECT_USER, "connect.role-is-the-one-of-the-first-sign-in", "F33")
                .found("role/Backup");

        patchbay.role("Shared", trust("Connect-SSO", BACKUP));
        patchbay.policy("Shared", Policies.federateAsDocumented(Patchbay.INSTANCE));
        patchbay.agent("example-corp", "ben@example.com");
        assertThat(
                        patchbay.signIn(
                                        patchbay.response("ben@example.com")
                                                .roles(ResponseDraft.pair("Shared")))
                                .agent())
                .isPresent();
        assertThat(
                        patchbay.signIn(
                                        backup.response(
                                                        "ben@example.com",
                                                        patchbay.clock().instant())
                                                .roles(ResponseDraft.pair("Shared", BACKUP)))
                                .agent())
                .isPresent();

        patchbay.deleteUser("example-corp", ANA);
        patchbay.agent("example-corp", ANA);
        assertThat(patchbay.signIn(by(patchbay, backup, "Backup")).agent()).isPresent();
        signIn(patchbay).refusedWith(BAD_REQUEST);
    }

    private static ResponseDraft by(Patchbay patchbay, TestIdp idp, String role) {
        return idp.response(ANA, patchbay.clock().instant())
                .roles(ResponseDraft.pair(role, BACKUP));
    }

    private static String trust(String... providers) {
        String arn = "arn:aws:iam::111122223333:saml-provider/";
        return Policies.trust(Patchbay.GLOBAL)
                .replace(
                        "\"" + arn + "Connect-SSO\"",
                        "[\"" + arn + String.join("\",\"" + arn, providers) + "\"]");
    }
}
