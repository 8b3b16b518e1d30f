package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the stock boto3 is told when the database is away, or somebody else holds what a call
 * changes: the errors that each service's model has for it, and afterwards all is as before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroublesByPythonTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private String python;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path work;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Cable cable;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Patchbay patchbay;

    @BeforeAll
    void start(@TempDir Path work) throws Exception {
        python = Python.with("boto3");
        this.work = work;
        Papers.into(work, "calls.py", "rules.py", "troubles.py");
        Path seed = work.resolve("seed.yaml");
        Files.writeString(seed, "identityCenter:\n  region: us-east-1\n");
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        cable = new Cable(postgres.getPort());
        patchbay =
                Patchbay.start(
                        work,
                        "--seed",
                        seed.toString(),
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:" + cable.port() + "/postgres?user=postgres");
    }

    @AfterAll
    void stop() throws Exception {
        if (patchbay != null) {
            patchbay.close();
        }
        if (cable != null) {
            cable.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private List<String> script(String part) {
        return List.of(python, work.resolve("troubles.py").toString(), work.toString(), part);
    }

    private void all(String part) {
        Program.Said said = Program.run(patchbay.asRoot(), script(part).toArray(String[]::new));
        assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
    }

    @Test
    void a_database_that_is_away_is_a_failure_of_the_service_until_it_is_back() throws Exception {
        cable.cut();
        all("away");
        assertThat(Files.readString(work.resolve("patchbay.log")))
                .containsPattern("event=incident number=\\w+ during=iam:CreateRole request=[-\\w]+")
                .contains("refused");

        Path log = Files.createFile(work.resolve("back.log"));
        Process patient = Program.start(patchbay.asRoot(), work, log, script("back"));
        Program.await(patient, log, "answered 500", Duration.ofMinutes(1));
        cable.mend();
        assertThat(patient.waitFor()).as(Files.readString(log)).isZero();
    }

    @Test
    void what_others_are_changing_is_a_concurrent_modification_until_they_let_go()
            throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "lock table iam_saml_provider, iam_principal, organization_unit, access_permission_set"
                            + " in share mode");
            all("held");

            other.rollback();
        }
        all("free");
    }
}
