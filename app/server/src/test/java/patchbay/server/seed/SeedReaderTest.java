package patchbay.server.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.AccountId;
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
                "connectInstances:#- { alias: a, id: x } | 2: instance id `x` is no UUID in lower"
                        + " case",
            })
    void a_mistake_is_told_with_its_line(String text, String sentence) {
        assertThatThrownBy(() -> SeedReader.read("s.yaml", text.replace("#", "\n"), ACCOUNT))
                .isInstanceOf(YamlMistake.class)
                .hasMessage("s.yaml:" + sentence);
    }
}
