package patchbay.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.places.Door;
import patchbay.saml.verify.TrustedProvider;
import patchbay.sts.FederationSettings;

/** What a person may write, what counts when it stands in several places, and what is refused. */
final class SettingsReaderTest {
    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void without_a_word_everything_has_its_default() throws Misuse {
        Settings settings = read(List.of(), Map.of());

        assertThat(settings.port()).isEqualTo(8400);
        assertThat(settings.httpsPort()).isEqualTo(8443);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.domain()).isEqualTo("patchbay.localhost");
        assertThat(settings.data()).contains(folder.resolve("home/.patchbay"));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.traceRetention()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.jsonLog()).isFalse();
    }

    @Test
    void a_flag_counts_before_the_environment_and_that_before_the_file() throws Exception {
        file("port: 1\nhttps-port: 2\ndomain: file.example\n");
        Map<String, String> environment =
                Map.of("PATCHBAY_HTTPS_PORT", "3", "PATCHBAY_PORT", "4", "HOME", "/x");

        Settings settings = read(List.of("--port", "5"), environment);

        assertThat(settings.port()).isEqualTo(5);
        assertThat(settings.httpsPort()).isEqualTo(3);
        assertThat(settings.domain()).isEqualTo("file.example");
    }

    @Test
    void old_algorithms_are_taken_only_where_somebody_insists() throws Exception {
        assertThat(read(List.of(), Map.of()).federation()).isEqualTo(FederationSettings.USUAL);

        FederationSettings insisted =
                read(
                                List.of("--saml-accept", "sha1, cbc"),
                                Map.of("PATCHBAY_CONSOLE_SESSION", "assertion"))
                        .federation();

        assertThat(insisted.legacy()).isEqualTo(new TrustedProvider.Legacy(true, true));
        assertThat(insisted.consoleKeepsToRole()).isFalse();
        assertThatThrownBy(() -> read(List.of("--saml-accept", "md5"), Map.of()))
                .hasMessage("flag `--saml-accept` names `md5`, expected are: sha1, cbc");
    }

    @Test
    void details_of_denials_are_kept_for_hours() throws Exception {
        assertThat(read(List.of(), Map.of()).authorizationDetails()).isZero();
        assertThat(read(List.of("--authorization-details", "24"), Map.of()).authorizationDetails())
                .hasHours(24);
        assertThatThrownBy(() -> read(List.of("--authorization-details", "1d"), Map.of()))
                .hasMessage(
                        "flag `--authorization-details` is `1d`, hours from 0 to 9999 are expected");
    }

    @Test
    void a_public_address_is_a_scheme_and_its_port() throws Exception {
        assertThat(read(List.of(), Map.of()).publicAddress()).isEmpty();
        assertThat(read(List.of("--public-address", "https"), Map.of()).publicAddress())
                .contains(new Door(true, 443));
        assertThat(read(List.of(), Map.of("PATCHBAY_PUBLIC_ADDRESS", "http:81")).publicAddress())
                .contains(new Door(false, 81));
    }

    @Test
    void a_demo_throws_its_data_away_and_stays_on_this_machine() throws Exception {
        file("bind: 0.0.0.0\ndatabase-url: jdbc:postgresql://db/x\n");

        Settings settings = SettingsReader.read(Command.DEMO, List.of(), Map.of(), folder, folder);

        assertThat(settings.data()).isEmpty();
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.databaseUrl()).isEmpty();
    }

    @Test
    void a_named_file_is_read_in_place_of_the_usual_one() throws Exception {
        file("port: 1\n");
        Files.writeString(folder.resolve("other.yaml"), "port: 2");

        assertThat(read(List.of("--config=other.yaml"), Map.of()).port()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1     | `serve` has no flag `--prot`, did you mean `--port`?",
                "--teleport 1 | `serve` has no flag `--teleport`",
                "--port       | flag `--port` needs a value",
                "--port 70000 | flag `--port` is `70000`, a port from 0 to 65535 is expected",
                "--public-address ftp  | flag `--public-address` is `ftp`, a scheme and perhaps a port",
                "--port web   | flag `--port` is `web`, a port from 0 to 65535 is expected",
                "--scp-on-saml no | flag `--scp-on-saml` is `no`, expected is one of: on, off",
                "--trace-retention-days 0   | flag `--trace-retention-days` is `0`, days from 1 to 3650",
                "--trace-retention-days 30d | flag `--trace-retention-days` is `30d`, days from 1",
                "--log xml    | flag `--log` is `xml`, expected is one of: text, json",
                "--data=      | flag `--data` is empty, a path is expected",
                "--domain a_b | flag `--domain` is `a_b`, a host name such as"
                        + " `patchbay.localhost` is expected",
                "--port 1 --port 2     | flag `--port` is given twice",
                "--master-key c2VjcmV0 | `serve` has no flag `--master-key`",
                "--config no.yaml      | settings file `FOLDER/no.yaml` cannot be read",
            })
    void a_flag_that_cannot_be_meant_is_refused(String flags, String sentence) {
        assertThatThrownBy(() -> read(List.of(flags.split(" ")), Map.of()))
                .isInstanceOf(Misuse.class)
                .message()
                .startsWith(sentence.replace("FOLDER", folder.toString()));
    }

    @Test
    void an_address_that_is_no_database_is_refused_without_its_password() {
        assertThatThrownBy(
                        () -> read(List.of("--database-url", "mysql://root:hunter2@db"), Map.of()))
                .hasMessageStartingWith(
                        "flag `--database-url` is no address of a PostgreSQL database")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void an_unknown_variable_is_refused_and_the_nearest_named() {
        assertThatThrownBy(() -> read(List.of(), Map.of("PATCHBAY_PROT", "1")))
                .hasMessage(
                        "environment variable `PATCHBAY_PROT` is no setting, did you mean"
                                + " `PATCHBAY_PORT`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot: 1         | 1: unknown key `prot`, did you mean `port`?",
                "config: x       | 1: unknown key `config`",
                "port: [1, 2]    | 1: key `port` takes one value, not a list",
                "port:           | 1: key `port` takes one value, not nothing",
                "- port          | 1: keys with values are expected",
                "port: 99999     | 1, key `port` is `99999`, a port from 0 to 65535 is expected",
                "port: 1 #port: 2 | 2: key `port` stands here twice",
                "port: 'x        | 1: no YAML: ",
            })
    void a_key_in_the_file_that_cannot_be_meant_is_refused_with_its_line(
            String text, String sentence) throws IOException {
        file(text.replace("#", "\n"));

        assertThatThrownBy(() -> read(List.of(), Map.of()))
                .isInstanceOf(Misuse.class)
                .message()
                .startsWith(folder.resolve("patchbay.yaml") + ":" + sentence);
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("patchbay.yaml"), text);
    }

    private Settings read(List<String> flags, Map<String, String> environment) throws Misuse {
        return SettingsReader.read(
                Command.SERVE, flags, environment, folder, folder.resolve("home"));
    }
}
