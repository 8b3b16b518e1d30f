package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.PasswordOutcome;
import patchbay.identity.source.Source;
import patchbay.identity.source.SyncReport;

/** People of a real Active Directory, Samba's, sign in here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SambaTest {
    @SuppressWarnings("NullAway.Init") // set before the tests
    private Samba samba;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SourceHouse house;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Source source;

    @BeforeAll
    void fill(@TempDir Path work) throws Exception {
        samba = Samba.start(work);
        user("agent1", "Agent", "One");
        user("jmueller", "Jörg", "Müller");
        user("disabled1", "Dis", "Abled");
        user("expired1", "Ex", "Pired");
        user("fresh1", "Fresh", "Password");
        samba.tool("user", "disable", "disabled1");
        samba.tool("group", "add", "Connect Agents");
        samba.tool("group", "addmembers", "Connect Agents", "agent1,jmueller");
        samba.tool("group", "add", "Connect All");
        samba.tool("group", "addmembers", "Connect All", "Connect Agents");
        samba.modify(
                """
                dn: CN=Agent One,CN=Users,DC=corp,DC=example,DC=com
                changetype: modify
                replace: userPrincipalName
                userPrincipalName: agent1@corp.local

                dn: CN=Ex Pired,CN=Users,DC=corp,DC=example,DC=com
                changetype: modify
                replace: accountExpires
                accountExpires: 116444736000000000

                dn: CN=Fresh Password,CN=Users,DC=corp,DC=example,DC=com
                changetype: modify
                replace: pwdLastSet
                pwdLastSet: 0
                """);
    }

    private void user(String name, String given, String family) {
        samba.tool(
                "user",
                "create",
                name,
                "Passw0rd!" + name,
                "--given-name=" + given,
                "--surname=" + family,
                "--mail-address=" + name + "@example.com");
    }

    @AfterAll
    void stop() {
        if (samba != null) {
            samba.close();
        }
    }

    @BeforeEach
    void furnish(@TempDir Path folder) throws Exception {
        house = new SourceHouse(folder);
        source =
                house.source(
                        Samba.PASSWORD,
                        "name",
                        "Corp",
                        "kind",
                        "active-directory",
                        "server",
                        "ldaps://127.0.0.1",
                        "authority",
                        samba.authority(),
                        "certificateName",
                        "dc1.corp.example.com",
                        "bindDn",
                        Samba.ADMIN,
                        "domainName",
                        "CORP",
                        "peopleBase",
                        "CN=Users," + Samba.BASE,
                        "groupsBase",
                        "CN=Users," + Samba.BASE);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void people_sign_in_by_upn_by_domain_and_by_short_name() {
        house.sync(source);

        assertThat(house.signIn("agent1@corp.local", "Passw0rd!agent1"))
                .isEqualTo("agent1@corp.local");
        assertThat(house.signIn("CORP\\agent1", "Passw0rd!agent1")).isEqualTo("agent1@corp.local");
        assertThat(house.signIn("corp\\JMueller", "Passw0rd!jmueller"))
                .isEqualTo("jmueller@corp.example.com");
        assertThat(house.signIn("agent1", "Passw0rd!agent1")).isEqualTo("agent1@corp.local");
        assertThat(house.signIn("OTHER\\agent1", "Passw0rd!agent1")).isEqualTo("person.password");
        assertThat(house.signIn("agent1", "Passw0rd!jmueller")).isEqualTo("ldap.password");
    }

    @Test
    void windows_identifiers_come_along_as_text() {
        house.sync(source);
        Person agent = house.people.person("agent1@corp.local").orElseThrow();

        assertThat(agent.profile().externalIds())
                .extracting(ExternalId::issuer)
                .containsExactly(ExternalId.WINDOWS_GUID, ExternalId.WINDOWS_SID);
        assertThat(agent.profile().externalIds().get(0).id())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(agent.profile().externalIds().get(1).id()).matches("S-1-5-21-[0-9-]+");
    }

    @Test
    void accounts_that_are_disabled_or_expired_get_in_nowhere() {
        house.sync(source);

        assertThat(house.people.person("disabled1@corp.example.com").orElseThrow().enabled())
                .isFalse();
        assertThat(house.people.person("expired1@corp.example.com").orElseThrow().enabled())
                .isFalse();
        assertThat(house.signIn("disabled1", "Passw0rd!disabled1"))
                .isEqualTo("ldap.account-enabled");
        assertThat(house.signIn("expired1", "Passw0rd!expired1")).isEqualTo("ldap.account-current");
        assertThat(house.signIn("fresh1", "Passw0rd!fresh1")).isEqualTo("ldap.password-current");
    }

    @Test
    void groups_within_groups_count_only_where_that_is_switched_on_and_primary_groups_never() {
        house.sync(source);
        assertThat(house.members("Connect Agents"))
                .containsExactly("agent1@corp.local", "jmueller@corp.example.com");
        assertThat(house.members("Connect All")).isEmpty();
        assertThat(house.members("Domain Users")).isEmpty();

        source = house.change(source, "nestedGroups", "true");
        house.sync(source);

        assertThat(house.members("Connect All"))
                .containsExactly("agent1@corp.local", "jmueller@corp.example.com");
    }

    @Test
    void built_in_accounts_without_names_are_skipped_and_named() {
        SyncReport report = house.sync(source);

        assertThat(report.problem()).isEmpty();
        assertThat(report.added()).isEqualTo(5);
        assertThat(report.skipped())
                .anySatisfy(skipped -> {
                    assertThat(skipped.who()).startsWith("CN=krbtgt,");
                    assertThat(skipped.reason()).isEqualTo("ldap.attributes-mapped");
                });
    }

    /** F30: the table of before 2023 sends the Windows name as the e-mail address. */
    @Test
    void mail_from_the_windows_name_is_remarked_on_and_the_remedy_brings_the_real_one() {
        source = house.change(source, "map.emails[?primary].value", "${dir:windowsUpn}");
        house.sync(source);

        Check remark = mailCheck();
        assertThat(remark.outcome()).isEqualTo(Check.Outcome.WARN);
        assertThat(remark.definition().failure()).contains("F30");
        assertThat(remark.expected()).contains("agent1@example.com");
        assertThat(remark.found()).contains("agent1@corp.local");
        assertThat(remark.remedy().orElseThrow().text()).contains("${mail}");

        source = house.change(source, "map.emails[?primary].value", "${mail}");
        house.sync(source);

        assertThat(mailCheck().outcome()).isEqualTo(Check.Outcome.PASS);
        assertThat(house.people.person("agent1@corp.local").map(Person::email))
                .isEqualTo(Optional.of("agent1@example.com"));
    }

    private Check mailCheck() {
        PasswordOutcome outcome =
                house.passwords.signIn("agent1", new Secret("Passw0rd!agent1"), "192.0.2.1");
        return outcome.checks().stream()
                .filter(check -> check.id().text().equals("ldap.email-is-mail"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_name_that_changed_in_the_directory_changes_here() throws Exception {
        house.sync(source);
        samba.modify(
                """
                dn: CN=Jörg Müller,CN=Users,DC=corp,DC=example,DC=com
                changetype: modify
                replace: userPrincipalName
                userPrincipalName: joerg@corp.example.com
                """);
        SyncReport report = house.sync.run(source, false);
        samba.modify(
                """
                dn: CN=Jörg Müller,CN=Users,DC=corp,DC=example,DC=com
                changetype: modify
                replace: userPrincipalName
                userPrincipalName: jmueller@corp.example.com
                """);

        assertThat(report.changed()).isEqualTo(1);
        assertThat(house.people.person("joerg@corp.example.com")).isPresent();
    }

    @Test
    void a_controller_that_stops_is_found_again_without_a_restart() throws Exception {
        house.sync(source);
        samba.stop();
        String whileStopped = house.signIn("agent1", "Passw0rd!agent1");
        samba.startAgain();

        assertThat(whileStopped).isEqualTo("ldap.reachable");
        assertThat(house.signIn("agent1", "Passw0rd!agent1")).isEqualTo("agent1@corp.local");
    }
}
