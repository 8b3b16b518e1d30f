package patchbay.server.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.AccountId;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.NameIdFormat;
import patchbay.server.Running;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;
import patchbay.server.yaml.YamlReader;

/** {@code docs/reference/seed.schema.json} tells editors what the reader takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedSchemaTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    private Yaml.Mapping schema;

    @BeforeAll
    void read() throws Exception {
        Path file = Path.of("../../docs/reference/seed.schema.json");
        // JSON is YAML.
        schema = (Yaml.Mapping) YamlReader.read("seed.schema.json", Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_has_the_keys_of_every_form_and_no_others(Form form) {
        Yaml.Mapping described = form == Form.FILE ? schema : at(at(schema, "$defs"), camel(form));

        assertThat(at(described, "properties").entries().keySet())
                .containsExactlyInAnyOrderElementsOf(form.keys());
        assertThat(described.get("additionalProperties").orElseThrow().kind()).isEqualTo("`false`");
    }

    @Test
    void the_schema_has_the_words_for_formats() {
        assertThat(formats("subject"))
                .isEqualTo(Arrays.stream(NameIdFormat.values()).map(NameIdFormat::title).toList());
        assertThat(formats("attribute"))
                .isEqualTo(
                        Arrays.stream(AttributeFormat.values())
                                .map(AttributeFormat::title)
                                .toList());
    }

    private List<String> formats(String definition) {
        Yaml.Mapping format = at(at(at(at(schema, "$defs"), definition), "properties"), "format");
        return ((Yaml.Sequence) format.get("enum").orElseThrow())
                .items().stream().map(word -> ((Yaml.Scalar) word).text()).toList();
    }

    @Test
    void the_demo_organisation_fits() throws Exception {
        try (InputStream in = Running.class.getResourceAsStream("demo.yaml")) {
            String demo =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(SchemaCheck.complaints(schema, YamlReader.read("demo.yaml", demo)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role: []",
                "roles: 7",
                "roles: [7]",
                "roles: [{ name: [a], trustPolicy: x }]",
                "roles: [{ nam: a, trustPolicy: x }]",
                "roles: [{ name: a }]",
                "roles: [{ name: a, trustPolicy: x, maxSessionDuration: long }]",
                "accounts: [{ id: '12' }]",
                "organization: { account: '12' }",
                "organization: { units: [{ accounts: [] }] }",
                "organization: { policies: [{ name: p }] }",
                "organization: { policies: [{ name: p, document: d, type: TAG_POLICY }] }",
                "samlProviders: [{ name: p }]",
                "samlProviders: [{ name: p, metadata: x, application: y }]",
                "identityCenter: { region: here }",
                "identityCenter: { assignments: [{ application: a }] }",
                "identityCenter: { applications: [{ name: a }] }",
                "identityCenter: { applications: [{ name: a, acsUrl: 'http://sp' }] }",
                "identityCenter: { applications: [{ name: a, acsUrl: 'http://sp', audience: b,"
                        + " sessionName: c }] }",
                "identityCenter: { applications: [{ name: a, role: r, subject: { value: v, format:"
                        + " uri } }] }",
                "connectInstances: [{ alias: a, id: x }]",
            })
    void what_the_schema_refuses_the_reader_refuses_too(String text) throws YamlMistake {
        assertThat(SchemaCheck.complaints(schema, YamlReader.read("s.yaml", text))).isNotEmpty();
        assertThatThrownBy(() -> SeedReader.read("s.yaml", text, ACCOUNT))
                .isInstanceOf(YamlMistake.class);
    }

    private static Yaml.Mapping at(Yaml.Mapping of, String key) {
        return (Yaml.Mapping) of.get(key).orElseThrow(() -> new AssertionError("no " + key));
    }

    /** {@code SAML_PROVIDER} is {@code samlProvider} there. */
    private static String camel(Form form) {
        StringBuilder name = new StringBuilder();
        for (String word : form.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(
                            name.isEmpty()
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }
}
