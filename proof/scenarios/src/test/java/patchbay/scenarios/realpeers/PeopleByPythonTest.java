package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stock boto3 makes instances of every kind with their users, and shapes who they are, where
 * they belong, what they may set themselves to; each operation by its error paths too.
 */
class PeopleByPythonTest {
    @Test
    void the_people_of_a_contact_centre_are_made_ordered_and_removed(@TempDir Path work)
            throws Exception {
        String python =
                Python.that(
                        "import boto3; boto3.client('connect', 'us-east-1')"
                                + ".search_user_hierarchy_groups",
                        "a boto3 that knows these operations");
        Path seed = copy("people.yaml", work);
        Path script = copy("people.py", work);
        try (Patchbay patchbay = Patchbay.start(work, "--seed", seed.toString())) {
            Map<String, String> environment = new HashMap<>(patchbay.asRoot());
            environment.put("AWS_ENDPOINT_URL", patchbay.url());

            Program.Said said = Program.run(environment, python, script.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(said.out()).endsWith("0 wrong");
        }
    }

    private Path copy(String name, Path work) throws IOException {
        Path file = work.resolve(name);
        try (InputStream text = getClass().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(text), file);
        }
        return file;
    }
}
