package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.wire.Operation;
import patchbay.wire.connect.ConnectOperations;

/**
 * The stock boto3 furnishes a contact centre and orders its people: each operation that is served,
 * and each error that the API Reference names for it. One server serves all the scripts, each in
 * instances of its own; the last one looks into what all of them met.
 */
class ContactCentreByPythonTest {
    private static final List<String> SCRIPTS =
            List.of("contact.py", "people.py", "every_operation.py");

    @Test
    void every_operation_is_called_and_every_mistake_is_answered(@TempDir Path work)
            throws Exception {
        String python =
                Python.that(
                        "import boto3; boto3.client('connect', 'us-east-1').update_user_config",
                        "a boto3 that knows these operations");
        copy("ledger.py", work);
        Path seed = copy("people.yaml", work);
        try (Patchbay patchbay = Patchbay.start(work, "--seed", seed.toString())) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());
            environment.put("LEDGER", work.resolve("ledger").toString());
            environment.put("SERVED", String.join(" ", served()));
            for (String script : SCRIPTS) {
                Program.Said said = Program.run(environment, python, copy(script, work).toString());

                assertThat(said.exitCode())
                        .as(script + "\n" + said.out() + "\n" + said.err())
                        .isZero();
                assertThat(said.out()).as(script).endsWith("0 wrong");
            }
        }
    }

    /** The names of all operations that the model serves. */
    private static List<String> served() {
        return Arrays.stream(ConnectOperations.class.getMethods())
                .filter(method -> method.getReturnType().equals(Operation.class))
                .map(Method::getName)
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .sorted()
                .toList();
    }

    private Path copy(String name, Path work) throws IOException {
        Path file = work.resolve(name);
        try (InputStream text = getClass().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(text), file);
        }
        return file;
    }
}
