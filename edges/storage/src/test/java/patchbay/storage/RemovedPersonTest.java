package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemovedPersonTest {
    private static final Path STEPS = Path.of("src/main/resources/patchbay/storage/migrations");
    private static final Pattern TABLE =
            Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);

    @Test
    void every_table_that_names_a_person_is_emptied_of_a_removed_one() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> steps = Files.list(STEPS)) {
            for (Path step : (Iterable<Path>) steps::iterator) {
                Matcher table = TABLE.matcher(Files.readString(step));
                while (table.find()) {
                    if (table.group(2).contains(" person_id ")) {
                        tables.add(table.group(1));
                    }
                }
            }
        }
        assertThat(tables).isNotEmpty().isEqualTo(new TreeSet<>(RemovedPerson.TABLES));
    }
}
