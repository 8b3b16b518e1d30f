package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the migrations and the list of them. */
final class MigrationFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/patchbay/storage/migrations");

    @Test
    void the_index_names_every_file_and_only_these() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index"))
                            .map(name -> name.replace(".sql", ""))
                            .sorted()
                            .toList();
            assertThat(Migration.known().stream().map(Migration::name)).isEqualTo(names);
        }
    }

    @Test
    void no_number_is_taken_twice() {
        assertThat(Migration.known().stream().map(Migration::number)).doesNotHaveDuplicates();
    }

    @Test
    void a_file_is_cut_into_its_statements_and_comments_are_left_out() {
        Migration migration =
                new Migration(
                        1,
                        "001-x",
                        "-- why; not\ncreate table a (b text, -- x\n c blob);\n\ncreate index i on a (b);\n",
                        "");

        assertThat(migration.statements())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("create table a (b text,");
    }
}
