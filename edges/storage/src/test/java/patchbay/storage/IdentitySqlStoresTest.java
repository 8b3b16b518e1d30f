package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.Assignee;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.Partner;
import patchbay.identity.application.PartnerCertificate;
import patchbay.identity.directory.DirectoryStore.Joined;
import patchbay.identity.directory.DirectoryStore.Written;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.History;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipId;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionKind;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;

final class IdentitySqlStoresTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final KeyPair KEYS = SigningKey.generateRsa(2048, RANDOM);
    private static final PasswordHash FIRST = new PasswordHash("$argon2id$first");
    private static final PasswordHash SECOND = new PasswordHash("$argon2id$second");

    @SuppressWarnings("NullAway.Init") // set before each test
    private DirectorySqlStore directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ApplicationSqlStore applications;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PortalSessionSqlStore sessions;

    @BeforeEach
    void openStores() {
        directory = new DirectorySqlStore(database);
        applications = new ApplicationSqlStore(database);
        sessions = new PortalSessionSqlStore(database);
    }

    @Test
    void there_is_one_instance_and_the_first_one_stays() {
        var store = new InstanceSqlStore(database);
        var first =
                new Instance(
                        new AccountId("111122223333"),
                        new Region("us-east-1"),
                        "ssoins-0123456789abcdef",
                        "d-0123456789");
        var second =
                new Instance(
                        new AccountId("444455556666"),
                        new Region("eu-west-2"),
                        "ssoins-fedcba9876543210",
                        "d-9876543210");

        assertThat(store.find()).isEmpty();
        assertThat(store.add(first, NOW)).isTrue();
        assertThat(store.add(second, NOW)).isFalse();
        assertThat(store.find()).contains(first);
    }

    @Test
    void a_person_is_found_as_they_were_added_even_after_a_restart() {
        Person ana = person("Ana", "ana@example.com").administrator(true);
        directory.add(ana, Optional.of(FIRST));

        reopen();
        openStores();

        assertThat(directory.person(ana.id())).contains(ana);
        assertThat(directory.personNamed("aNA")).contains(ana);
        assertThat(directory.credential("ana").orElseThrow().hash()).contains(FIRST);
    }

    @Test
    void names_and_addresses_are_taken_whatever_their_case() {
        directory.add(person("ana", "ana@example.com"), Optional.empty());

        assertThat(directory.add(person("ANA", "other@example.com"), Optional.empty()))
                .isEqualTo(Written.NAME_TAKEN);
        assertThat(directory.add(person("ben", "Ana@Example.com"), Optional.empty()))
                .isEqualTo(Written.EMAIL_TAKEN);
        assertThat(directory.people("", 10)).hasSize(1);
    }

    @Test
    void many_people_may_have_no_address() {
        assertThat(directory.add(person("ana", ""), Optional.empty())).isEqualTo(Written.DONE);
        assertThat(directory.add(person("ben", ""), Optional.empty())).isEqualTo(Written.DONE);
    }

    @Test
    void letters_outside_ascii_are_told_apart() {
        assertThat(directory.add(person("jörg", ""), Optional.empty())).isEqualTo(Written.DONE);
        assertThat(directory.add(person("JÖRG", ""), Optional.empty())).isEqualTo(Written.DONE);
    }

    @Test
    void a_change_keeps_the_user_name_and_may_not_take_an_address() {
        Person ana = person("ana", "ana@example.com");
        directory.add(ana, Optional.empty());
        directory.add(person("ben", "ben@example.com"), Optional.empty());
        Person renamed =
                ana.with(new Profile("Ana", "Li", "Q", "Ana Li", "li@example.com")).enabled(false);

        assertThat(directory.update(renamed, ana.history())).isEqualTo(Written.DONE);
        assertThat(directory.person(ana.id())).contains(renamed);
        assertThat(
                        directory.update(
                                ana.with(Profile.of("A", "B", "BEN@example.com")), ana.history()))
                .isEqualTo(Written.EMAIL_TAKEN);
        assertThat(directory.update(person("carl", ""), ana.history())).isEqualTo(Written.GONE);
    }

    @Test
    void the_password_set_last_is_the_current_one() {
        Person ana = person("ana", "");
        directory.add(ana, Optional.of(FIRST));

        assertThat(directory.setPassword(ana.id(), SECOND)).isTrue();
        assertThat(directory.credential("ana").orElseThrow().hash()).contains(SECOND);
        assertThat(directory.passwords(ana.id(), 3)).containsExactly(SECOND, FIRST);
        assertThat(directory.setPassword(person("x", "").id(), FIRST)).isFalse();
    }

    @Test
    void people_are_listed_page_by_page_in_order_of_their_names() {
        for (String name : List.of("b", "C", "a", "D")) {
            directory.add(person(name, ""), Optional.empty());
        }

        assertThat(directory.people("", 2)).extracting(Person::userName).containsExactly("a", "b");
        assertThat(directory.people("b", 9)).extracting(Person::userName).containsExactly("C", "D");
    }

    @Test
    void an_application_is_found_as_it_was_added_and_changed() {
        Application connect = application("Amazon Connect");
        applications.add(connect, key());

        assertThat(applications.find(connect.id())).contains(connect);
        assertThat(applications.displayedAs("Amazon Connect")).contains(connect);
        assertThat(applications.keys(connect.id()).getFirst().certificate()).containsExactly(1, 2);

        Application bare = connect.with(ConnectPreset.bare("Connect").enabled(false));
        assertThat(applications.update(bare)).isTrue();
        assertThat(applications.list()).containsExactly(bare);
        assertThat(applications.update(application("gone"))).isFalse();
    }

    @Test
    void certificates_of_a_partner_are_kept_in_their_order() {
        Application connect = application("Amazon Connect");
        applications.add(connect, key());
        Partner partner =
                new Partner(
                        Signing.BOTH,
                        Optional.of(
                                new Partner.Encryption(
                                        certificate("a"), ContentEncryption.AES128_CBC)),
                        List.of(certificate("b"), certificate("c")),
                        true,
                        Optional.of(
                                new Partner.Logout(
                                        "https://sp.example/slo", Partner.Binding.REDIRECT)));
        Application guarded = connect.with(connect.settings().with(partner));

        assertThat(applications.update(guarded)).isTrue();
        assertThat(applications.find(connect.id())).contains(guarded);
        assertThat(applications.update(connect)).isTrue();
        assertThat(applications.find(connect.id())).contains(connect);
    }

    @Test
    void of_two_keys_one_is_active_and_only_the_other_can_be_removed() {
        Application connect = application("Amazon Connect");
        ApplicationKey first = key();
        ApplicationKey second =
                new ApplicationKey(
                        "second",
                        new byte[] {4},
                        new byte[] {5},
                        SignatureAlgorithm.RSA_SHA1,
                        false,
                        NOW);
        applications.add(connect, first);

        assertThat(applications.addKey(connect.id(), second, 2)).isTrue();
        assertThat(applications.addKey(connect.id(), key(), 2)).isFalse();
        assertThat(applications.activateKey(connect.id(), "second")).isTrue();
        assertThat(applications.activateKey(connect.id(), "third")).isFalse();
        assertThat(applications.keys(connect.id()))
                .extracting(ApplicationKey::id)
                .containsExactly("second", first.id());
        assertThat(applications.keys(connect.id()))
                .extracting(ApplicationKey::active)
                .containsExactly(true, false);
        assertThat(applications.removeKey(connect.id(), "second")).isFalse();
        assertThat(applications.removeKey(connect.id(), first.id())).isTrue();
        assertThat(applications.keys(connect.id())).hasSize(1);
    }

    @Test
    void applications_are_listed_page_by_page_and_found_by_where_they_lead() {
        List<Application> all =
                List.of(application("a"), application("b"), application("b"), application("c"));
        all.forEach(application -> applications.add(application, key()));

        List<Application> first = applications.page(Optional.empty(), 2);
        List<Application> second = applications.page(Optional.of(first.getLast()), 9);

        assertThat(applications.count()).isEqualTo(4);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(applications.leadingTo(ConnectPreset.ACS_URL, ConnectPreset.AUDIENCE))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(applications.leadingTo("https://other.example", ConnectPreset.AUDIENCE))
                .isEmpty();
    }

    @Test
    void an_application_reaches_people_and_the_members_of_groups() {
        Person ana = person("ana", "");
        Person ben = person("ben", "");
        Person carl = person("carl", "");
        Group agents = group("ConnectAgents");
        Application connect = application("Amazon Connect");
        for (Person person : List.of(ana, ben, carl)) {
            directory.add(person, Optional.empty());
        }
        directory.add(agents);
        directory.join(membership(agents.id(), ana.id()));
        directory.join(membership(agents.id(), ana.id()));
        applications.add(connect, key());

        assertThat(applications.assign(connect.id(), new Assignee.EverybodyIn(agents.id())))
                .isTrue();
        assertThat(applications.assign(connect.id(), new Assignee.EverybodyIn(agents.id())))
                .isTrue();
        assertThat(applications.assign(connect.id(), new Assignee.OnePerson(ben.id()))).isTrue();

        assertThat(applications.assignedTo(ana.id())).containsExactly(connect);
        assertThat(applications.assignedTo(ben.id())).containsExactly(connect);
        assertThat(applications.assignedTo(carl.id())).isEmpty();
        assertThat(applications.people(connect.id(), "", 9)).containsExactly(ana, ben);
        assertThat(applications.people(connect.id(), "", 1)).containsExactly(ana);
        assertThat(applications.people(connect.id(), "ANA", 9)).containsExactly(ben);
        assertThat(applications.assignees(connect.id())).hasSize(2);
        assertThat(applications.unassign(connect.id(), new Assignee.OnePerson(ben.id()))).isTrue();
        assertThat(applications.assignedTo(ben.id())).isEmpty();
    }

    @Test
    void a_group_made_again_under_its_old_name_does_not_inherit_assignments() {
        Person ana = person("ana", "");
        Group old = group("Agents");
        Application connect = application("Amazon Connect");
        directory.add(ana, Optional.empty());
        directory.add(old);
        applications.add(connect, key());
        applications.assign(connect.id(), new Assignee.EverybodyIn(old.id()));

        assertThat(directory.add(group("AGENTS"))).isEqualTo(Written.NAME_TAKEN);
        directory.remove(old.id());
        Group again = group("Agents");
        directory.add(again);
        directory.join(membership(again.id(), ana.id()));

        assertThat(applications.assignedTo(ana.id())).isEmpty();
    }

    @Test
    void nothing_is_assigned_to_somebody_who_is_gone() {
        Application connect = application("Amazon Connect");
        applications.add(connect, key());

        assertThat(applications.assign(connect.id(), new Assignee.OnePerson(person("x", "").id())))
                .isFalse();
        assertThat(directory.join(membership(group("x").id(), person("x", "").id())))
                .isEqualTo(Joined.NO_GROUP);
    }

    @Test
    void with_a_person_everything_that_hangs_on_them_goes() {
        Person ana = person("ana", "");
        directory.add(ana, Optional.of(FIRST));
        sessions.add(session("one", ana, NOW));

        assertThat(directory.remove(ana.id())).isTrue();
        assertThat(sessions.find("one")).isEmpty();
        assertThat(directory.passwords(ana.id(), 3)).isEmpty();
        assertThat(directory.remove(ana.id())).isFalse();
        assertThat(sessions.add(session("two", ana, NOW))).isFalse();
    }

    @Test
    void sessions_are_found_ended_and_forgotten() {
        Person ana = person("ana", "");
        directory.add(ana, Optional.empty());
        Session one = session("one", ana, NOW);
        sessions.add(one);
        sessions.add(session("two", ana, NOW.plusSeconds(60)));
        sessions.add(session("three", ana, NOW.plusSeconds(90)));

        assertThat(sessions.find("one").orElseThrow().session()).isEqualTo(one);
        assertThat(sessions.find("one").orElseThrow().person()).isEqualTo(ana);
        assertThat(sessions.removeEndedBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(sessions.end("two")).isTrue();
        assertThat(sessions.end("two")).isFalse();
        assertThat(sessions.endAll(ana.id())).isEqualTo(1);
    }

    private static Person person(String userName, String email) {
        return new Person(
                new PersonId(UUID.randomUUID().toString()),
                userName,
                Profile.of("Given", "Family", email),
                true,
                false,
                NOW);
    }

    private static Membership membership(GroupId group, PersonId person) {
        return new Membership(
                new MembershipId(UUID.randomUUID().toString()),
                group,
                person,
                History.begin(NOW, "test"));
    }

    private static Group group(String name) {
        return new Group(new GroupId(UUID.randomUUID().toString()), name, "", NOW);
    }

    private static Application application(String name) {
        return new Application(
                new ApplicationId(
                        "ins-" + UUID.randomUUID().toString().replace("-", "").substring(16)),
                new AccountId("111122223333"),
                new Region("us-east-1"),
                ConnectPreset.complete(
                        name,
                        "arn:aws:iam::111122223333:role/r,arn:aws:iam::111122223333:saml-provider/p",
                        "https://us-east-1.console.aws.amazon.com/connect/federate/1"),
                NOW);
    }

    private static PartnerCertificate certificate(String name) {
        return new PartnerCertificate(
                new SelfSigned(RANDOM)
                        .certify(
                                KEYS,
                                new SelfSigned.Subject(name, ""),
                                CertificateAlgorithm.SHA256_RSA,
                                NOW,
                                NOW.plus(Duration.ofDays(1))));
    }

    private static ApplicationKey key() {
        return new ApplicationKey(
                UUID.randomUUID().toString(),
                new byte[] {1, 2},
                new byte[] {3},
                SignatureAlgorithm.RSA_SHA256,
                true,
                NOW);
    }

    private static Session session(String tokenHash, Person person, Instant endsAt) {
        return new Session(
                tokenHash,
                SessionKind.PORTAL,
                person.id(),
                NOW.minus(Duration.ofHours(8)),
                endsAt,
                new PortalEvents.Client("192.0.2.1", "Test/1.0"));
    }
}
