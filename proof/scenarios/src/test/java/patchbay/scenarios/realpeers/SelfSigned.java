package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A key and its certificate for a foreign program, as openssl makes them. */
final class SelfSigned {
    private SelfSigned() {}

    static void write(Path key, Path certificate, String subject, String... more) {
        List<String> command =
                new ArrayList<>(
                        List.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"));
        command.addAll(List.of("-days", "30", "-subj", subject));
        command.addAll(List.of(more));
        command.addAll(List.of("-keyout", key.toString(), "-out", certificate.toString()));
        Program.Said made = Program.run(Map.of(), command.toArray(String[]::new));
        assertThat(made.exitCode()).as(made.toString()).isZero();
    }
}
