package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** Rules 7.22 and 7.23 over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvitationTest {
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Center center;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Surfer admin;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        center = Center.open(folder);
        admin = center.admin();
    }

    @AfterAll
    void close() {
        admin.close();
        center.close();
    }

    @Test
    void somebody_invited_by_mail_chooses_a_password_and_signs_in() {
        assertThat(center.invite(admin, "mia", "mail").body("data-page")).isEqualTo("invited");
        Page letter = center.letter(admin, "mia@example.com");
        assertThat(letter.html())
                .contains("Invitation to join AWS IAM Identity Center", "Accept invitation");
        try (Surfer mia = new Surfer()) {
            Page signUp = mia.open(letter.link("id", "action"));
            assertThat(signUp.html()).contains("New user sign up", "Set new password");
            assertThat(signUp.text("user-name")).isEqualTo("mia");
            Page done = set(mia, signUp, Center.PASSWORD);
            assertThat(done.body("data-page")).isEqualTo("done");

            assertThat(center.signIn(mia, "start", "mia", Center.PASSWORD).body("data-page"))
                    .isEqualTo("portal");
        }
    }

    @Test
    void mail_link_reuse_is_refused_and_an_administrator_reads_why() {
        center.invite(admin, "reuse", "mail");
        String link = center.letter(admin, "reuse@example.com").link("id", "action");
        try (Surfer owner = new Surfer();
                Surfer thief = new Surfer()) {
            Page signUp = owner.open(link);
            Page stolen = thief.open(link);
            set(owner, signUp, Center.PASSWORD);

            Page again = set(thief, stolen, "Stolen-Kettle-9");
            assertThat(again.status()).isEqualTo(410);
            assertThat(again.body("data-check")).isEqualTo("enrol.link-unused");
            assertThat(again.body("data-failure")).isEqualTo("F32");
            assertThat(thief.open(link).status()).isEqualTo(410);
            assertThat(center.signIn(thief, "start", "reuse", "Stolen-Kettle-9").status())
                    .isEqualTo(401);
            Page trace = admin.open(center.at("console", "/sign-ins/" + again.text("trace-code")));
            assertThat(trace.html()).contains("enrol.link-unused", "used up at");
        }
    }

    @Test
    void an_administrator_names_another_and_takes_the_console_from_them() {
        center.invite(admin, "eva", "mail");
        Page people = admin.open(center.at("console", "/people?q=eva"));
        String eva = people.html().replaceAll("(?s).*href=\"(/people/[0-9a-f-]{36})\".*", "$1");
        try (Surfer second = new Surfer()) {
            set(second, second.open(link("eva@example.com")), Center.PASSWORD);
            Page before = center.signIn(second, "console", "eva", Center.PASSWORD);
            assertThat(before.status()).as(before.html()).isEqualTo(401);

            Page named = admin.submit(admin.follow(people, eva), "administrator", Map.of());
            assertThat(named.html()).contains("may enter this console and change everything");
            assertThat(center.signIn(second, "console", "eva", Center.PASSWORD).body("data-page"))
                    .isEqualTo("console-home");

            admin.submit(named, "administrator", Map.of());
            assertThat(second.open(center.at("console", "/people")).body("data-page"))
                    .as("at once, in the session that there is")
                    .isEqualTo("console-sign-in");
        }
    }

    private String link(String recipient) {
        return center.letter(admin, recipient).link("id", "action");
    }

    /** Behind a proxy, whatever a request's Host says of its port. */
    @Test
    void the_public_address_stands_in_links_letters_and_cookies(@TempDir Path folder)
            throws Exception {
        try (Center proxied = Center.open(folder, "--public-address", "https:444");
                Surfer ada = new Surfer()) {
            proxied.signIn(ada, "console", "admin", "Admin-Staple-7");
            proxied.invite(ada, "pia", "mail");

            assertThat(proxied.letter(ada, "pia@example.com").link("id", "action"))
                    .startsWith("https://start.patchbay.localhost:444/invitation/");
        }
    }

    @Test
    void opening_a_link_does_not_use_it_up() {
        center.invite(admin, "scanned", "mail");
        String link = center.letter(admin, "scanned@example.com").link("id", "action");
        try (Surfer scanner = new Surfer()) {
            scanner.open(link);
            assertThat(scanner.open(link).status()).isEqualTo(200);
        }
    }

    @Test
    void a_link_that_never_was_ours_says_nothing_about_anybody() {
        try (Surfer stranger = new Surfer()) {
            Page page = stranger.open(center.at("start", "/invitation/" + "A".repeat(43)));
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.html()).doesNotContain("trace-code");
        }
    }

    @Test
    void the_next_invitation_makes_the_one_before_worth_nothing() {
        Page invited = center.invite(admin, "twice", "mail");
        assertThat(invited.status()).isEqualTo(200);
        String first = center.letter(admin, "twice@example.com").link("id", "action");
        try (Surfer somebody = new Surfer()) {
            somebody.post(center.at("start", "/password/forgotten"), Map.of("username", "twice"));
            assertThat(somebody.open(first).status()).isEqualTo(200);
        }
    }

    @Test
    void passwords_are_held_to_the_rules_and_the_refusal_is_the_clouds() {
        center.invite(admin, "picky", "mail");
        try (Surfer picky = new Surfer()) {
            Page form = picky.open(center.letter(admin, "picky@example.com").link("id", "action"));
            for (String bad :
                    new String[] {"short-A1", "alllowercase-1", "P@ssw0rd2026!", "Picky-1234567"}) {
                Page refused = set(picky, form, bad.equals("short-A1") ? "Ab-1" : bad);
                assertThat(refused.status()).as(bad).isEqualTo(400);
                assertThat(refused.text("message")).isEqualTo("We couldn't update your password");
            }
            assertThat(set(picky, form, Center.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void a_one_time_password_is_shown_once_and_has_to_be_changed() {
        Page shown = center.invite(admin, "once", "one-time");
        String password = shown.text("one-time-password");
        try (Surfer once = new Surfer()) {
            Page step = center.signIn(once, "start", "once", password);
            assertThat(step.body("data-page")).isEqualTo("choose-password");
            assertThat(once.open(center.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            Page same = once.submit(step, "set-password", both(password));
            assertThat(same.status()).isEqualTo(401);
            Page portal = once.submit(step, "set-password", both(Center.PASSWORD));
            assertThat(portal.body("data-page")).isEqualTo("portal");
        }
        try (Surfer later = new Surfer()) {
            assertThat(center.signIn(later, "start", "once", password).status()).isEqualTo(401);
        }
    }

    @Test
    void somebody_made_by_a_program_is_mailed_a_one_time_password_at_the_first_sign_in() {
        center.rules(admin, "CONTEXT_AWARE", "ALLOW", "on");
        center.invite(admin, "robo", "mail");
        try (Surfer robo = new Surfer()) {
            assertThat(center.signIn(robo, "start", "robo", "anything").status()).isEqualTo(401);
            String password = awaitOneTimePassword("robo@example.com");
            assertThat(center.signIn(robo, "start", "robo", password).body("data-page"))
                    .isEqualTo("choose-password");
        }
    }

    /** It is mailed while nobody waits for it. */
    private String awaitOneTimePassword(String recipient) {
        for (int i = 0; i < 200; i++) {
            String html = center.letter(admin, recipient).html();
            int at = html.indexOf("Your one-time password is ");
            if (at >= 0) {
                return html.substring(at + 26, html.indexOf('<', at));
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no one-time password was mailed to " + recipient);
    }

    static Map<String, String> both(String password) {
        return Map.of("password", password, "again", password);
    }

    private static Page set(Surfer surfer, Page page, String password) {
        return surfer.submit(page, "set-password", both(password));
    }
}
