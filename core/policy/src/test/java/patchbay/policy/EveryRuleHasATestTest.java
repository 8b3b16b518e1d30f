package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each rule of the reference is named by a test here: by a tag, or in the first column of a table.
 */
class EveryRuleHasATestTest {
    private static final Pattern RULE = Pattern.compile("^([A-Z]{1,3}[0-9]+)[ ,\u2013]");
    private static final Pattern NAMED =
            Pattern.compile("@Tag\\(\"([A-Z]+[0-9]+)\"\\)|^\\s+([A-Z]+[0-9]+) \\|");

    /** Rules about services, which their tests name: STS, IAM's simulator, the Connect instance. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "Q5", "SA4", "SA5", "SA6", "SA7", "SA8", "SA9", "CN5", "AD3", "SIM1", "SIM2",
                    "SIM3", "SIM4", "SIM5", "SIM7", "SIM8");

    @Test
    void no_rule_of_the_reference_is_without_one() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String line :
                Files.readAllLines(Path.of("../../docs/reference/policy-evaluation.md"))) {
            RULE.matcher(line).results().forEach(found -> rules.add(found.group(1)));
        }
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/patchbay/policy"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    NAMED.matcher(line)
                            .results()
                            .forEach(found ->
                                    named.add(
                                            found.group(1) == null
                                                    ? found.group(2)
                                                    : found.group(1)));
                }
            }
        }
        assertThat(rules).hasSizeGreaterThan(90);
        rules.removeAll(named);
        rules.removeAll(ELSEWHERE);
        assertThat(rules).isEmpty();
    }
}
