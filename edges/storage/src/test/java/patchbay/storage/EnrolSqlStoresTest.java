package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;
import patchbay.identity.enrol.Link;
import patchbay.identity.enrol.LinkPurpose;
import patchbay.identity.enrol.Standing;
import patchbay.identity.factor.Device;
import patchbay.identity.mail.KeptLetter;
import patchbay.identity.portal.Attempt;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SignInRules;

/** Letters, links, attempts, devices and rules on both databases. */
final class EnrolSqlStoresTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonId ANA = new PersonId("11111111-2222-4333-8444-555555555555");

    @BeforeEach
    void somebody() {
        new DirectorySqlStore(database)
                .add(
                        new Person(
                                ANA,
                                "ana",
                                Profile.of("Ana", "Li", "ana@example.com"),
                                true,
                                false,
                                NOW),
                        Optional.empty());
    }

    @Test
    void a_letter_is_claimed_once_and_forgets_its_text_when_taken() {
        LetterSqlStore letters = new LetterSqlStore(database);
        letters.add(letter("a", NOW));

        assertThat(letters.due(NOW.minusSeconds(1), 9)).isEmpty();
        KeptLetter due = letters.due(NOW, 9).getFirst();
        assertThat(due.sealed().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(letters.claim("a", due.dueAt(), NOW.plusSeconds(300))).isTrue();
        assertThat(letters.claim("a", due.dueAt(), NOW.plusSeconds(300))).isFalse();
        assertThat(letters.due(NOW, 9)).isEmpty();
        assertThat(letters.due(NOW.plusSeconds(300), 9)).hasSize(1);

        letters.delivered("a");
        KeptLetter delivered = letters.find("a").orElseThrow();
        assertThat(delivered.state()).isEqualTo(KeptLetter.State.DELIVERED);
        assertThat(delivered.sealed()).isEmpty();
        assertThat(delivered.attempts()).isEqualTo(1);
    }

    @Test
    void a_letter_that_was_not_taken_waits_and_is_given_up_in_the_end() {
        LetterSqlStore letters = new LetterSqlStore(database);
        letters.add(letter("a", NOW));
        letters.add(letter("b", NOW.plusSeconds(1)));

        letters.failed("a", "no route", NOW.plusSeconds(60));
        assertThat(letters.find("a").orElseThrow().problem()).isEqualTo("no route");
        assertThat(letters.due(NOW.plusSeconds(60), 9)).hasSize(2);
        letters.givenUp("a", "refused");
        assertThat(letters.find("a").orElseThrow().sealed()).isEmpty();
        assertThat(letters.newest(NOW.plusSeconds(2), 1))
                .extracting(KeptLetter::id)
                .containsExactly("b");
        assertThat(letters.removeBefore(NOW.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void a_link_and_its_letter_are_kept_together_and_the_link_is_used_once() {
        EnrolSqlStore enrol = new EnrolSqlStore(database);
        enrol.add(link("one", LinkPurpose.INVITATION, NOW), letter("a", NOW));

        assertThat(new LetterSqlStore(database).find("a")).isPresent();
        assertThat(enrol.find("one")).contains(link("one", LinkPurpose.INVITATION, NOW));
        assertThat(enrol.use("one", NOW.plus(Duration.ofDays(7)))).isFalse();
        assertThat(enrol.use("one", NOW)).isTrue();
        assertThat(enrol.use("one", NOW)).isFalse();
        assertThat(enrol.find("one").orElseThrow().usedAt()).contains(NOW);
    }

    @Test
    void a_later_link_for_the_same_purpose_takes_the_place_of_the_earlier() {
        EnrolSqlStore enrol = new EnrolSqlStore(database);
        enrol.add(link("one", LinkPurpose.INVITATION, NOW), letter("a", NOW));
        enrol.add(link("two", LinkPurpose.INVITATION, NOW.plusSeconds(9)), letter("b", NOW));
        enrol.add(link("three", LinkPurpose.VERIFICATION, NOW.plusSeconds(8)), letter("c", NOW));

        assertThat(enrol.use("one", NOW)).isFalse();
        assertThat(enrol.links(ANA, 2)).extracting(Link::tokenHash).containsExactly("two", "three");
        enrol.endLinks(ANA, NOW);
        assertThat(enrol.use("two", NOW)).isFalse();
        assertThat(enrol.removeEndedBefore(NOW.plus(Duration.ofDays(8)))).isEqualTo(3);
    }

    @Test
    void a_standing_is_plain_until_it_is_put() {
        EnrolSqlStore enrol = new EnrolSqlStore(database);
        Standing standing = new Standing(Optional.of(NOW), "ana@example.com");

        assertThat(enrol.standing(ANA)).isEqualTo(Standing.PLAIN);
        enrol.put(ANA, standing);
        assertThat(enrol.standing(ANA)).isEqualTo(standing);
        enrol.put(ANA, Standing.PLAIN);
        assertThat(enrol.standing(ANA)).isEqualTo(Standing.PLAIN);
    }

    @Test
    void an_attempt_counts_its_tries_and_ends_once() {
        AttemptSqlStore attempts = new AttemptSqlStore(database);
        assertThat(attempts.add(attempt())).isTrue();

        assertThat(attempts.find("t").orElseThrow().person().userName()).isEqualTo("ana");
        assertThat(attempts.find("t").orElseThrow().attempt().endsAt()).isEqualTo(NOW);
        assertThat(attempts.takeTry("t", 2)).isTrue();
        assertThat(attempts.takeTry("t", 2)).isTrue();
        assertThat(attempts.takeTry("t", 2)).isFalse();
        assertThat(attempts.update(attempt())).isTrue();
        assertThat(attempts.takeTry("t", 2)).isFalse();
        assertThat(attempts.remove("t")).isTrue();
        assertThat(attempts.remove("t")).isFalse();
    }

    @Test
    void a_code_and_a_count_of_signatures_are_good_once() {
        DeviceSqlStore devices = new DeviceSqlStore(database);
        devices.add(device("app", new Device.Proof.App(new byte[] {7}, 10)));
        devices.add(device("key", new Device.Proof.Key("id", new byte[] {8}, "example.com", 3)));
        devices.add(device("still", new Device.Proof.Key("id2", new byte[] {8}, "example.com", 0)));

        assertThat(devices.usedApp("app", 10, NOW)).isFalse();
        assertThat(devices.usedApp("app", 11, NOW)).isTrue();
        assertThat(devices.usedApp("app", 11, NOW)).isFalse();
        assertThat(devices.usedKey("key", 3, NOW)).isFalse();
        assertThat(devices.usedKey("key", 0, NOW)).isFalse();
        assertThat(devices.usedKey("key", 4, NOW)).isTrue();
        assertThat(devices.usedKey("still", 0, NOW)).isTrue();
        assertThat(devices.of(ANA)).extracting(Device::id).containsExactly("app", "key", "still");
        assertThat(devices.of(ANA).get(1).usedAt()).contains(NOW);
    }

    @Test
    void a_key_belongs_to_one_person_and_only_they_rename_or_remove_it() {
        DeviceSqlStore devices = new DeviceSqlStore(database);
        PersonId other = new PersonId("99999999-2222-4333-8444-555555555555");
        Device key = device("key", new Device.Proof.Key("id", new byte[] {8}, "example.com", 3));

        assertThat(devices.add(key)).isTrue();
        assertThat(devices.add(device("again", key.proof()))).isFalse();
        assertThat(devices.rename(other, "key", "Mine")).isFalse();
        assertThat(devices.rename(ANA, "key", "Mine")).isTrue();
        assertThat(devices.of(ANA).getFirst().name()).isEqualTo("Mine");
        assertThat(devices.remove(other, "key")).isFalse();
        assertThat(devices.removeAll(ANA)).isEqualTo(1);
    }

    @Test
    void a_browser_is_known_for_a_while_and_to_one_person() {
        DeviceSqlStore devices = new DeviceSqlStore(database);
        devices.know("b", ANA, NOW);

        assertThat(devices.knows("b", ANA, NOW.minusSeconds(1))).isTrue();
        assertThat(devices.knows("b", ANA, NOW)).isFalse();
        assertThat(devices.forgetBrowsersBefore(NOW.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void whoever_is_removed_leaves_nothing_behind() {
        EnrolSqlStore enrol = new EnrolSqlStore(database);
        DeviceSqlStore devices = new DeviceSqlStore(database);
        AttemptSqlStore attempts = new AttemptSqlStore(database);
        enrol.add(link("one", LinkPurpose.INVITATION, NOW), letter("a", NOW));
        enrol.put(ANA, new Standing(Optional.empty(), "ana@example.com"));
        devices.add(device("app", new Device.Proof.App(new byte[] {7}, 10)));
        attempts.add(attempt());

        new DirectorySqlStore(database).remove(ANA);

        assertThat(enrol.find("one")).isEmpty();
        assertThat(enrol.standing(ANA)).isEqualTo(Standing.PLAIN);
        assertThat(devices.of(ANA)).isEmpty();
        assertThat(attempts.remove("t")).isFalse();
        assertThat(attempts.add(attempt())).isFalse();
        assertThat(devices.add(device("app", new Device.Proof.App(new byte[] {7}, 1)))).isFalse();
    }

    @Test
    void what_was_opened_last_comes_first() {
        OpenedSqlStore opened = new OpenedSqlStore(database);
        ApplicationId one = new ApplicationId("ins-1111111111111111");
        ApplicationId two = new ApplicationId("ins-2222222222222222");
        opened.note(ANA, one, NOW);
        opened.note(ANA, two, NOW.plusSeconds(1));
        assertThat(opened.latest(ANA, 9)).containsExactly(two, one);
        opened.note(ANA, one, NOW.plusSeconds(2));
        assertThat(opened.latest(ANA, 1)).containsExactly(one);
        new DirectorySqlStore(database).remove(ANA);
        assertThat(opened.latest(ANA, 9)).isEmpty();
    }

    @Test
    void sessions_are_listed_with_where_they_were_begun() {
        PortalSessionSqlStore sessions = new PortalSessionSqlStore(database);
        Session session =
                new Session(
                        "s",
                        SessionKind.PORTAL,
                        ANA,
                        NOW,
                        NOW.plusSeconds(9),
                        new PortalEvents.Client("192.0.2.1", "Test/1.0"));
        sessions.add(session);

        assertThat(sessions.of(ANA, NOW)).containsExactly(session);
        assertThat(sessions.of(ANA, NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void rules_are_added_once_and_put_as_often_as_one_likes() {
        SignInRulesSqlStore rules = new SignInRulesSqlStore(database);
        SignInRules lax = SignInRules.USUAL.withoutDevice(SignInRules.WithoutDevice.ALLOW);

        assertThat(rules.find()).isEmpty();
        assertThat(rules.add(lax)).isTrue();
        assertThat(rules.add(SignInRules.USUAL)).isFalse();
        assertThat(rules.find()).contains(lax);
        rules.put(SignInRules.USUAL);
        assertThat(rules.find()).contains(SignInRules.USUAL);
    }

    private static KeptLetter letter(String id, Instant at) {
        return new KeptLetter(
                id,
                "ana@example.com",
                "Hello",
                Optional.of(new byte[] {1, 2, 3}),
                KeptLetter.State.WAITING,
                at,
                0,
                at,
                "");
    }

    private static Link link(String hash, LinkPurpose purpose, Instant at) {
        return new Link(
                hash,
                purpose,
                ANA,
                "ana@example.com",
                at,
                at.plus(Duration.ofDays(7)),
                Optional.empty());
    }

    private static Attempt attempt() {
        return new Attempt(
                "t", SessionKind.PORTAL, ANA, "w", "/", "PASSWORD", "", Optional.empty(), 0, NOW);
    }

    private static Device device(String id, Device.Proof proof) {
        return new Device(id, ANA, "Mine", proof, NOW.plusSeconds(id.length()), Optional.empty());
    }
}
