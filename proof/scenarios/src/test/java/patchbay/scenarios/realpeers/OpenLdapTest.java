package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.identity.source.Source;
import patchbay.identity.source.SyncReport;
import patchbay.identity.source.ldap.LdapDirectory;

/** People of a real OpenLDAP sign in here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenLdapTest {
    @SuppressWarnings("NullAway.Init") // set before the tests
    private Slapd slapd;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SourceHouse house;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Source source;

    @BeforeAll
    void fill(@TempDir Path work) throws Exception {
        slapd = Slapd.start(work);
        slapd.add(
                Slapd.person("ana", "Ana", "Agent", "")
                        + Slapd.person("joerg", "Jörg", "Müller", "")
                        + Slapd.person("old", "Olga", "Old", "shadowExpire: 1000")
                        + Slapd.person("nobody", "No", "Name", "").replace("givenName: No\n", "")
                        + Slapd.person("a*", "Star", "Agent", "").replace("mail: a*", "mail: star")
                        + Slapd.group("agents", "uid=ana,ou=people", "uid=joerg,ou=people")
                        + Slapd.group("everybody", "cn=agents,ou=groups", "uid=old,ou=people"));
    }

    @AfterAll
    void stop() {
        if (slapd != null) {
            slapd.close();
        }
    }

    @BeforeEach
    void furnish(@TempDir Path folder) throws Exception {
        house = new SourceHouse(folder);
        source = source(slapd.tlsUrl());
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private Source source(String... servers) throws Exception {
        var settings =
                new ArrayList<>(
                        List.of(
                                "name",
                                "OpenLDAP " + servers[0],
                                "kind",
                                "ldap",
                                "authority",
                                slapd.authority(),
                                "bindDn",
                                Slapd.ADMIN,
                                "peopleBase",
                                "ou=people," + Slapd.BASE,
                                "groupsBase",
                                "ou=groups," + Slapd.BASE));
        for (String server : servers) {
            settings.addAll(List.of("server", server));
        }
        return house.source(Slapd.PASSWORD, settings.toArray(String[]::new));
    }

    @Test
    void people_who_were_taken_over_sign_in_by_user_name_and_by_mail() {
        house.sync(source);

        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");
        assertThat(house.signIn("ana@example.com", "ana-Secret-1")).isEqualTo("ana");
        assertThat(house.signIn("JOERG", "joerg-Secret-1")).isEqualTo("joerg");
        assertThat(house.people.person("joerg").orElseThrow().displayName())
                .isEqualTo("Jörg Müller");
    }

    @Test
    void a_wrong_password_is_refused_by_the_directory() {
        house.sync(source);

        assertThat(house.signIn("ana", "joerg-Secret-1")).isEqualTo("ldap.password");
    }

    @Test
    void an_empty_password_is_no_bind_as_nobody() {
        house.sync(source);

        assertThat(house.signIn("ana", "")).isEqualTo("ldap.password");
    }

    @Test
    void a_typed_filter_finds_nobody() {
        house.sync(source);

        for (String name :
                List.of(
                        "*",
                        "an*",
                        "ana)(uid=*",
                        "*)(objectClass=*",
                        "ana\u0000",
                        "\\61na",
                        "ana\\2a")) {
            assertThat(house.signIn(name, "ana-Secret-1")).as(name).isEqualTo("person.password");
        }
    }

    @Test
    void a_star_in_a_name_is_a_star() {
        house.sync(source);

        assertThat(house.signIn("a*", "a*-Secret-1")).isEqualTo("a*");
    }

    @Test
    void an_account_that_expired_is_taken_over_disabled_and_gets_in_no_more() {
        house.sync(source);

        assertThat(house.people.person("old").orElseThrow().enabled()).isFalse();
        assertThat(house.signIn("old", "old-Secret-1")).isEqualTo("ldap.account-current");
    }

    @Test
    void an_account_that_is_locked_gets_in_no_more_until_it_is_unlocked() throws Exception {
        house.sync(source);
        slapd.modify(
                """
                dn: uid=joerg,ou=people,dc=example,dc=com
                changetype: modify
                add: pwdAccountLockedTime
                pwdAccountLockedTime: 000001010000Z
                """);
        String locked = house.signIn("joerg", "joerg-Secret-1");
        slapd.modify(
                """
                dn: uid=joerg,ou=people,dc=example,dc=com
                changetype: modify
                delete: pwdAccountLockedTime
                """);

        assertThat(locked).isIn("ldap.account-unlocked", "ldap.password");
        assertThat(house.signIn("joerg", "joerg-Secret-1")).isEqualTo("joerg");
    }

    @Test
    void the_report_says_who_was_skipped_and_why() {
        SyncReport report = house.sync(source);

        assertThat(report.problem()).isEmpty();
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.who()).isEqualTo("uid=nobody,ou=people,dc=example,dc=com");
                    assertThat(skipped.reason()).isEqualTo("ldap.attributes-mapped");
                    assertThat(skipped.why()).contains("`name.givenname` from `${givenname}`");
                });
    }

    @Test
    void a_second_run_changes_nothing_and_a_third_reads_only_what_changed() {
        house.sync(source);

        assertThat(house.sync(source).unchanged()).isEqualTo(4);
        assertThat(house.sync.run(source, false).full()).isFalse();
        assertThat(house.members("agents")).containsExactly("ana", "joerg");
    }

    @Test
    void groups_within_groups_count_only_where_that_is_switched_on() {
        house.sync(source);
        assertThat(house.members("everybody")).containsExactly("old");

        source = house.change(source, "nestedGroups", "true");
        house.sync(source);

        assertThat(house.members("everybody")).containsExactly("ana", "joerg", "old");
    }

    @Test
    void nobody_is_taken_in_at_the_door_unless_that_is_switched_on() {
        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ldap.person-provisioned");

        source = house.change(source, "importAtSignIn", "true");

        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");
    }

    @Test
    void who_is_gone_from_the_directory_gets_in_no_more() throws Exception {
        slapd.add(Slapd.person("leaver", "Lea", "Leaver", ""));
        house.sync(source);
        assertThat(house.signIn("leaver", "leaver-Secret-1")).isEqualTo("leaver");
        slapd.modify("dn: uid=leaver,ou=people,dc=example,dc=com\nchangetype: delete\n");

        SyncReport report = house.sync.run(source, false);

        assertThat(report.gone()).isEqualTo(1);
        assertThat(house.people.person("leaver").orElseThrow().enabled()).isFalse();
    }

    @Test
    void an_empty_answer_removes_nobody() {
        house.sync(source);
        source = house.change(source, "peopleFilter", "(objectClass=pilotPerson)");

        SyncReport report = house.sync(source);

        assertThat(report.problem()).contains("nobody at all");
        assertThat(house.people.person("ana").orElseThrow().enabled()).isTrue();
    }

    @Test
    void start_tls_is_as_good_and_a_stranger_with_a_certificate_of_its_own_is_not()
            throws Exception {
        source = house.change(source, "server", slapd.url());
        house.sync(source);
        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");

        source = house.change(source, "authority", otherAuthority());

        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ldap.reachable");
        assertThat(house.rehearse(source))
                .filteredOn(step -> !step.done())
                .singleElement()
                .extracting(LdapDirectory.Step::found)
                .asString()
                .contains("authority that is not trusted");
    }

    /** Another one's certificate. */
    private String otherAuthority() throws Exception {
        Path folder = Files.createTempDirectory("authority");
        try (Slapd other = Slapd.start(folder)) {
            return other.authority();
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        source = house.change(source, "certificateName", "directory.example.org");

        assertThat(house.rehearse(source))
                .filteredOn(step -> !step.done())
                .singleElement()
                .extracting(LdapDirectory.Step::found)
                .asString()
                .contains("another name");
    }

    @Test
    void every_step_of_a_connection_is_shown() {
        assertThat(house.rehearse(source)).allMatch(LdapDirectory.Step::done).hasSize(6);
    }

    @Test
    void a_directory_that_stops_in_mid_sign_in_is_named_and_found_again_without_a_restart()
            throws Exception {
        house.sync(source);
        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");

        slapd.stop();
        String whileStopped = house.signIn("ana", "ana-Secret-1");
        slapd.startAgain();

        assertThat(whileStopped).isEqualTo("ldap.reachable");
        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");
    }

    @Test
    void the_second_server_answers_while_the_first_is_stopped() throws Exception {
        source =
                house.change(
                        source, "server", "ldaps://127.0.0.1:" + FreePort.take()); // nobody listens
        source =
                house.sources
                        .change(
                                source.id(),
                                source.fields()
                                        .with("name", source.name())
                                        .with(
                                                "server",
                                                List.of(
                                                        source.fields().text("server"),
                                                        slapd.tlsUrl())),
                                Optional.empty())
                        .map(done -> house.sources.find(source.id()).orElseThrow())
                        .orElseThrow();
        house.sync(source);

        assertThat(house.signIn("ana", "ana-Secret-1")).isEqualTo("ana");
    }
}
