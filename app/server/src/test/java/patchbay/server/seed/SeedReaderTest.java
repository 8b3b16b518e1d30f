package patchbay.server.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.AccountId;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.NameIdFormat;
import patchbay.identity.application.Settings;
import patchbay.identity.application.SubjectMapping;
import patchbay.identity.application.ValueTemplate;
import patchbay.server.yaml.YamlMistake;

/** Reading seed files: what is meant, and each mistake with its line and a suggestion. */
final class SeedReaderTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    @Test
    void a_document_may_be_written_in_yaml_or_as_json() throws YamlMistake {
        Seed seed =
                SeedReader.read(
                        "s.yaml",
                        """
                        policies:
                          - name: yaml
                            document: { Version: "2012-10-17", Statement: [{ Sid: "1", On: true, N: 7, T: "7" }] }
                          - name: json
                            document: '{"a":1}'
                        """,
                        ACCOUNT);

        assertThat(seed.policies().getFirst().document())
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"1\",\"On\":true,\"N\":7,\"T\":\"7\"}]}");
        assertThat(seed.policies().getLast().document()).isEqualTo("{\"a\":1}");
    }

    @Test
    void an_organization_has_units_accounts_and_policies_with_targets() throws YamlMistake {
        Seed.Organization organization =
                SeedReader.read(
                                "s.yaml",
                                """
                                accounts: [{ id: "444455556666", email: desk@example.com }]
                                organization:
                                  units: [{ name: Work, units: [{ name: Desks, accounts: ["444455556666"] }] }]
                                  policies:
                                    - { name: P, document: "{}", targets: [root, Work/Desks, "444455556666"] }
                                """,
                                ACCOUNT)
                        .organization()
                        .orElseThrow();

        assertThat(organization.management()).isEqualTo(ACCOUNT);
        assertThat(organization.units().getFirst().units().getFirst().accounts())
                .containsExactly(new AccountId("444455556666"));
        assertThat(organization.policies().getFirst().targets()).hasSize(3);
    }

    @Test
    void a_policy_of_the_organization_hangs_at_something_declared() {
        assertThatThrownBy(() ->
                        SeedReader.read(
                                "s.yaml",
                                """
                                organization:
                                  units: [{ name: Work }]
                                  policies: [{ name: P, document: "{}", targets: [Works] }]
                                """,
                                ACCOUNT))
                .hasMessageContaining("`Works` is not declared in this file, did you mean `Work`?");
    }

    @Test
    void an_application_may_be_that_of_any_service_provider() throws YamlMistake {
        Settings settings =
                application(
                        """
                        { name: Wiki, acsUrl: https://wiki.example/acs, audience: wiki,
                          subject: { value: "${user:subject}", format: persistent }, sessionDuration: 15m,
                          attributes: [{ name: mail, value: "${user:email}", format: URI }] }\
                        """);

        assertThat(settings.acsUrl()).isEqualTo("https://wiki.example/acs");
        assertThat(settings.audience()).isEqualTo("wiki");
        assertThat(settings.sessionDuration()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.subject())
                .isEqualTo(
                        new SubjectMapping(
                                ValueTemplate.of("${user:subject}"), NameIdFormat.PERSISTENT));
        assertThat(settings.attributes())
                .containsExactly(
                        new AttributeMapping(
                                "mail", ValueTemplate.of("${user:email}"), AttributeFormat.URI));
    }

    @Test
    void an_application_with_a_role_is_amazon_connect_and_may_say_more() throws YamlMistake {
        Settings settings =
                application(
                        """
                        { name: C, role: "r,p", sessionName: "${user:subject}",
                          acsUrl: https://us-west-2.signin.aws.amazon.com/saml,
                          attributes: [{ name: more, value: x }] }\
                        """);

        assertThat(settings.acsUrl()).isEqualTo("https://us-west-2.signin.aws.amazon.com/saml");
        assertThat(settings.audience()).isEqualTo(ConnectPreset.AUDIENCE);
        assertThat(settings.attributes())
                .extracting(row -> row.attribute() + "=" + row.value())
                .containsExactly(
                        ConnectPreset.ROLE_SESSION_NAME + "=${user:subject}",
                        ConnectPreset.ROLE + "=r,p",
                        "more=x");
    }

    private static Settings application(String yaml) throws YamlMistake {
        String text = "identityCenter:\n  applications:\n  - " + yaml.replace("\n", "\n    ");
        return SeedReader.read("s.yaml", text, ACCOUNT)
                .center()
                .orElseThrow()
                .applications()
                .getFirst()
                .settings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: []                          | 1: a seed file has no key `role`, did you mean"
                        + " `roles`?",
                "roles: 7                          | 1: `roles` of a seed file is a list, found is"
                        + " `7`",
                "roles:#- 7                        | 2: a role is a mapping, found is `7`",
                "roles:#- name: [a]#  trustPolicy: x | 2: `name` of a role is text, found is a"
                        + " list",
                "roles:#- nam: a                   | 2: a role has no key `nam`, did you mean"
                        + " `name`?",
                "roles:#- name: a                  | 2: a role needs `trustPolicy`",
                "accounts:#- id: 12                | 2: `id` of an account is twelve digits in"
                        + " quotes, found is `12`",
                "policies:#- { name: p, account: '000000000000', document: '{}' } | 2: account"
                        + " `000000000000` is not declared in this file",
                "roles:#- { name: r, trustPolicy: '{}', policies: [Conect] }#policies:#- { name:"
                        + " Connect, document: '{}' } | 2: policy `Conect` is not declared in this"
                        + " file, did you mean `Connect`?",
                "samlProviders:#- { name: p, application: App } | 2: application `App` is not"
                        + " declared in this file",
                "samlProviders:#- name: p          | 2: `name` of a SAML provider comes with either"
                        + " `metadata` or `application`, and never both",
                "identityCenter:#  groups:#  - { name: g, members: [eve] } | 3: user `eve` is not"
                        + " declared in this file",
                "identityCenter:#  assignments:#  - { application: a } | 3: `application` of an"
                        + " assignment is assigned to either a `group` or a `user`",
                "identityCenter:#  region: here    | 2: `region` of identityCenter is a region such"
                        + " as `us-east-1`, found is `here`",
                "identityCenter:#  applications:#  - { name: a } | 3: `name` of an application"
                        + " comes with a `role` (Amazon Connect), or with `acsUrl` and `audience`"
                        + " (any other service provider)",
                "identityCenter:#  applications:#  - { name: a, acsUrl: 'http://sp/acs' } | 3: an"
                        + " application needs `audience`",
                "identityCenter:#  applications:#  - { name: a, acsUrl: x, sessionName: y } | 3:"
                        + " `sessionName` of an application needs a `role` beside it",
                "identityCenter:#  applications:#  - name: a#    role: r,p#    sessionName:"
                        + " '${user:mail}' | 5: `sessionName` of an application is text with"
                        + " variables such as `${user:email}`, found is `${user:mail}`",
                "identityCenter:#  applications:#  - name: a#    role: r,p#    attributes:#    - {"
                        + " name: n, value: v, format: uri } | 6: `format` of an attribute is one"
                        + " of `unspecified`, `basic`, `URI`, found is `uri`",
                "connectInstances:#- { alias: a, id: x } | 2: instance id `x` is no UUID in lower"
                        + " case",
            })
    void a_mistake_is_told_with_its_line(String text, String sentence) {
        assertThatThrownBy(() -> SeedReader.read("s.yaml", text.replace("#", "\n"), ACCOUNT))
                .isInstanceOf(YamlMistake.class)
                .hasMessage("s.yaml:" + sentence);
    }
}
