package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of failures names each of the catalogue, its causes, and tests that are there. */
class FailureIndexTest {
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\*\\*(F\\d\\d) \u2013 (.+?)\\*\\*");
    private static final Path REFERENCE = Path.of("../../docs/reference");

    /** What is not shown here yet, and why. */
    private static final Map<String, String> OPEN =
            Map.of(
                    "F31",
                    "the bridge to embedded pages (Streams) is not built; pages of an instance"
                            + " cannot be framed");

    private static Map<String, String> catalogue() throws IOException {
        return ENTRY.matcher(Files.readString(REFERENCE.resolve("aws-behaviour.md")))
                .results()
                .collect(
                        Collectors.toMap(
                                it -> it.group(1),
                                FailureIndexTest::title,
                                (first, _) -> first,
                                TreeMap::new));
    }

    private static String title(MatchResult entry) {
        return entry.group(2).replaceAll("[.:]$", "").replace("|", "\\|");
    }

    @Test
    void every_failure_of_the_catalogue_is_shown_or_said_to_be_open() throws IOException {
        Set<String> shown = Shown.all().stream().map(Shown::failure).collect(Collectors.toSet());
        Set<String> all = catalogue().keySet();

        assertThat(all).hasSize(42);
        assertThat(all).containsAll(shown);
        assertThat(all.stream().filter(it -> !shown.contains(it)))
                .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void every_cause_has_one_row_and_its_test_is_there() throws ClassNotFoundException {
        assertThat(Shown.all().stream().map(it -> it.failure() + it.cause()))
                .doesNotHaveDuplicates();
        for (Shown shown : Shown.all()) {
            isThere(shown.test());
        }
    }

    @Test
    void every_failure_is_shown_from_files_or_it_is_said_why_not() throws Exception {
        assertThat(FromFiles.shown().keySet())
                .doesNotContainAnyElementsOf(FromFiles.unseen().keySet());
        assertThat(catalogue().keySet())
                .allMatch(it ->
                        FromFiles.shown().containsKey(it) || FromFiles.unseen().containsKey(it));
        for (String test : FromFiles.shown().values()) {
            isThere(test);
        }
    }

    private static void isThere(String test) throws ClassNotFoundException {
        String[] parts = test.split("#", 2);
        Class<?> type = Class.forName("patchbay.scenarios." + parts[0]);
        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                .as(test)
                .contains(parts[1]);
    }

    @Test
    void every_check_of_the_page_is_a_check() throws IOException {
        String checks = Files.readString(REFERENCE.resolve("checks.md"));
        for (Shown shown : Shown.all()) {
            if (!shown.check().isEmpty()) {
                assertThat(checks).as(shown.toString()).contains("| `" + shown.check() + "` |");
            }
        }
    }

    @Test
    void the_page_is_current() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Failures

                        Each failure of the [catalogue](aws-behaviour.md#10-failure-catalogue-for-the-explain-feature), the causes that are
                        brought about on a running server, the [check](checks.md) that tells each from the others, and the test, which applies the remedy and signs in.
                        Where no check stands, an API refuses and its answer is the explanation. *From files* says what `patchbay explain FILE…` shows of it. This page is generated; `./dev docs` writes it.
                        """);
        List<Shown> all = Shown.all();
        catalogue()
                .forEach((failure, title) -> {
                    page.append("\n## ")
                            .append(failure)
                            .append(" \u2013 ")
                            .append(title)
                            .append("\n\n");
                    List<Shown> causes =
                            all.stream().filter(it -> it.failure().equals(failure)).toList();
                    if (causes.isEmpty()) {
                        page.append("Open: ").append(OPEN.get(failure)).append(".\n");
                    } else {
                        page.append("| cause | check | test |\n|---|---|---|\n");
                        causes.forEach(it -> page.append(row(it)));
                    }
                    page.append("\nFrom files: ").append(fromFiles(failure)).append(".\n");
                });
        Path file = REFERENCE.resolve("failures.md");
        if (Boolean.getBoolean("patchbay.docs.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/reference/failures.md is generated; run ./dev docs and commit it")
                .isEqualTo(page.toString());
    }

    private static String fromFiles(String failure) {
        String why = FromFiles.unseen().get(failure);
        return why == null
                ? link(FromFiles.shown().getOrDefault(failure, ""))
                        + (FromFiles.isWordsOnly(failure) ? ", by AWS's words alone" : "")
                : "no; " + why;
    }

    private static String link(String test) {
        String type = test.replaceFirst("#.*", "");
        return "["
                + type.replaceFirst(".*\\.", "")
                + "](../../proof/scenarios/src/test/java/patchbay/scenarios/"
                + type.replace('.', '/')
                + ".java)";
    }

    private static String row(Shown shown) {
        return "| "
                + shown.cause()
                + " | "
                + (shown.check().isEmpty() ? "" : "`" + shown.check() + "`")
                + " | "
                + link(shown.test())
                + " |\n";
    }
}
