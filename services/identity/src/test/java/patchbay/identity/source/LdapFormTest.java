package patchbay.identity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;

final class LdapFormTest {
    private static final Fields USUAL =
            Fields.of(
                    Map.of(
                            "server",
                            List.of("ldaps://dc1.example.com"),
                            "peopleBase",
                            List.of("dc=example,dc=com")));

    private static List<String> failed(Fields fields) {
        return LdapForm.read(Kind.ACTIVE_DIRECTORY, fields).checks().stream()
                .filter(Check::failed)
                .map(check -> check.id().text())
                .toList();
    }

    @Test
    void servers_and_a_base_are_enough() {
        LdapSettings settings =
                LdapForm.read(Kind.ACTIVE_DIRECTORY, USUAL).settings().orElseThrow();

        assertThat(settings.template(PersonAttribute.EMAIL).text()).isEqualTo("${mail}");
        assertThat(settings.people().logins())
                .containsExactly("userPrincipalName", "sAMAccountName");
    }

    @Test
    void plain_ldap_means_start_tls_until_somebody_says_otherwise() {
        LdapSettings settings =
                LdapForm.read(Kind.LDAP, USUAL.with("server", "ldap://dc1"))
                        .settings()
                        .orElseThrow();

        assertThat(settings.plain()).isFalse();
    }

    @Test
    void going_without_tls_is_done_and_remarked_on() {
        LdapForm form =
                LdapForm.read(Kind.LDAP, USUAL.with("server", "ldap://dc1").with("plain", "true"));

        assertThat(form.settings()).isPresent();
        assertThat(form.checks())
                .filteredOn(check -> check.definition() == SourceCheck.ENCRYPTED)
                .singleElement()
                .extracting(Check::outcome)
                .isEqualTo(Check.Outcome.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dc1.example.com", "http://dc1", "ldaps://dc1:99999", "ldaps://"})
    void what_is_no_address_is_refused(String server) {
        assertThat(failed(USUAL.with("server", server))).containsExactly("source.servers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectClass=user",
                "(objectClass=user",
                "(&)",
                "(a=b)(c=d)",
                "(a=(b))",
                "(a=\\zz)"
            })
    void what_is_no_filter_is_refused(String filter) {
        assertThat(failed(USUAL.with("peopleFilter", filter))).containsExactly("source.filter");
    }

    @ParameterizedTest
    @CsvSource({
        "map.emails[?primary].value, ${dir:windowsUpn}",
        "map.email, ${dir:email}",
        "map.subject, ${dir:windowsUpn}",
        "map.AD_GUID, ${dir:guid}",
        "map.preferredUsername, ${dir:displayname}",
        "map.username, ${samaccountname}@example.com",
    })
    void rows_of_both_generations_are_read(String row, String template) {
        assertThat(failed(USUAL.with(row, template))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "map.shoeSize, ${mail}",
        "map.email, ${dir:shoeSize}",
        "map.email, ${mail",
        "map.email, ${a b}"
    })
    void rows_that_cannot_be_meant_are_refused(String row, String template) {
        assertThat(failed(USUAL.with(row, template))).containsExactly("source.mapping");
    }

    @Test
    void names_are_sent_home_by_their_domain() {
        Source own = Source.directory();
        Source ad = source("AD", Kind.ACTIVE_DIRECTORY, List.of("corp.example.com"));
        Source other = source("LDAP", Kind.LDAP, List.of());
        HomeRealm realm = new HomeRealm(List.of(own, ad, other));

        assertThat(realm.sourcesOf("ana@CORP.example.com")).containsExactly(ad);
        assertThat(realm.sourcesOf("ana")).containsExactly(own, other);
        assertThat(realm.sourcesOf("ana@elsewhere.com")).containsExactly(own, other);
        assertThat(realm.sourcesOf("corp\\ana")).containsExactly(ad);
        assertThat(realm.sourcesOf("other\\ana")).isEmpty();
    }

    private static Source source(String name, Kind kind, List<String> domains) {
        return new Source(
                new SourceId(kind == Kind.LDAP ? "src-0000000000000001" : "src-0000000000000002"),
                1,
                name,
                true,
                domains,
                kind,
                kind == Kind.ACTIVE_DIRECTORY ? USUAL.with("domainName", "CORP") : USUAL);
    }
}
