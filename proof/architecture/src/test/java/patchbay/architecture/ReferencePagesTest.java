package patchbay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import patchbay.explain.CheckDefinition;

/** The pages of the reference that say what is there are made from what is there. */
final class ReferencePagesTest {
    /** Where a service's handlers are, unless in the folder of its name. */
    private static final Map<String, String> FOLDERS =
            Map.of(
                    "cloudtrail",
                    "events",
                    "iam-toolbox",
                    "iam/toolbox",
                    "sso-admin",
                    "identity/access",
                    "sso-oidc",
                    "identity/token",
                    "sso",
                    "identity/token",
                    "identitystore",
                    "identity/directory");

    /** A remedy that is one text, however many lines it takes. */
    private static final Pattern REMEDY =
            Pattern.compile(
                    "Remedy\\.of\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)\\s*\\)");

    @Test
    void every_check_has_an_id_of_its_own() {
        assertThat(definitions().map(check -> check.id().text()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    void the_page_of_checks_is_current() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Checks

                        Every question that a sign-in is asked, by the place that asks it. An id never changes. *Failure* is the number in the
                        [catalogue](aws-behaviour.md#10-failure-catalogue-for-the-explain-feature). This page is generated; `./dev docs` writes it.
                        """);
        for (Class<?> place : places()) {
            page.append("\n## ")
                    .append(place.getSimpleName())
                    .append("\n\n`")
                    .append(place.getName());
            page.append("`\n\n| id | asks whether | source | failure |\n|---|---|---|---|\n");
            for (CheckDefinition check : constants(place)) {
                page.append("| `").append(check.id()).append("` | ").append(cell(check.question()));
                page.append(" | ").append(cell(check.source())).append(" | ");
                page.append(check.failure().orElse("")).append(" |\n");
            }
        }
        Page.isCurrent("docs/reference/checks.md", page.toString());
    }

    @Test
    void the_page_of_operations_is_current() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Operations

                        The operations of AWS's APIs that Patchbay serves, each with the class that handles it. Every other operation of the same service's
                        model answers `NotImplemented`, HTTP 501. This page is generated; `./dev docs` writes it.
                        """);
        for (String service :
                List.of(
                        "iam",
                        "iam-toolbox",
                        "sts",
                        "organizations",
                        "connect",
                        "cloudtrail",
                        "sso-admin",
                        "sso-oidc",
                        "sso",
                        "identitystore")) {
            String folder = FOLDERS.getOrDefault(service, service);
            String module = folder.replaceFirst("/.*", "");
            page.append("\n## ").append(service).append("\n\n| operation | handler |\n|---|---|\n");
            for (String operation : operations(service)) {
                String handler =
                        "services/"
                                + module
                                + "/src/main/java/patchbay/"
                                + folder
                                + "/api/"
                                + operation
                                + ".java";
                assertThat(Files.exists(Page.file(handler))).as(handler).isTrue();
                page.append("| `")
                        .append(operation)
                        .append("` | [")
                        .append(operation)
                        .append("](../../")
                        .append(handler)
                        .append(") |\n");
            }
        }
        Page.isCurrent("docs/reference/operations.md", page.toString());
    }

    private static List<String> operations(String service) throws IOException {
        Path model = Page.file("models/" + service + ".api");
        try (Stream<String> lines = Files.lines(model)) {
            return lines.filter(line -> line.startsWith("operation "))
                    .map(line -> line.split(" ")[1])
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_check_asks_its_question_in_german_too() throws IOException {
        Properties german = new Properties();
        try (InputStream in =
                ReferencePagesTest.class.getResourceAsStream(
                        "/patchbay/web/page/checks_de.properties")) {
            german.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        Set<String> asked = new TreeSet<>();
        Set<String> untranslated = new TreeSet<>();
        definitions()
                .forEach(check -> {
                    String id = check.id().text();
                    asked.add(id);
                    String question = german.getProperty(id, "");
                    if (question.isEmpty() || question.equals(check.question())) {
                        untranslated.add(id + " = " + check.question());
                    }
                });
        assertThat(untranslated).as("not yet in checks_de.properties").isEmpty();
        assertThat(german.stringPropertyNames()).as("in checks_de.properties").isEqualTo(asked);
    }

    /** Those that are made of values are not seen here: what they lack is shown in English. */
    @Test
    void every_remedy_without_values_is_said_in_german_too() throws IOException {
        Set<String> german;
        try (InputStream in =
                ReferencePagesTest.class.getResourceAsStream(
                        "/patchbay/web/page/remedies_de.txt")) {
            german =
                    Set.copyOf(
                            new String(
                                            Objects.requireNonNull(in).readAllBytes(),
                                            StandardCharsets.UTF_8)
                                    .lines()
                                    .filter(line -> !line.isEmpty())
                                    .toList());
        }
        Set<String> untranslated = new TreeSet<>();
        int seen = 0;
        for (String root : List.of("core", "services", "edges", "app")) {
            try (Stream<Path> files = Files.walk(Page.file(root))) {
                for (Path file :
                        (Iterable<Path>) files.filter(ReferencePagesTest::isMain)::iterator) {
                    Matcher remedy = REMEDY.matcher(Files.readString(file));
                    while (remedy.find()) {
                        String text =
                                remedy.group(1)
                                        .replaceAll("\"\\s*\\+\\s*\"", "")
                                        .replaceAll("^\"|\"$", "")
                                        .translateEscapes();
                        seen++;
                        if (!german.contains(text)) {
                            untranslated.add(text);
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(untranslated).as("not yet in remedies_de.txt").isEmpty();
    }

    private static boolean isMain(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
    }

    static Stream<CheckDefinition> definitions() {
        return places().stream().flatMap(place -> constants(place).stream());
    }

    private static List<Class<?>> places() {
        List<Class<?>> places = new ArrayList<>();
        for (JavaClass type : House.CLASSES) {
            if (type.isEnum() && type.isAssignableTo(CheckDefinition.class)) {
                places.add(type.reflect());
            }
        }
        places.sort(Comparator.comparing(Class::getName));
        return places;
    }

    private static List<CheckDefinition> constants(Class<?> place) {
        List<CheckDefinition> checks = new ArrayList<>();
        for (Object constant : place.getEnumConstants()) {
            checks.add((CheckDefinition) constant);
        }
        return checks;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
