package patchbay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import patchbay.explain.CheckDefinition;

/** Every check is named by a test: by its id, or by its constant. */
final class ShownChecksTest {
    /** Those that no test names yet; whoever adds one takes it from here. */
    private static final Set<String> OPEN =
            Set.of(
                    "application.certificate-expiry",
                    "application.description",
                    "application.group-quota",
                    "application.quota",
                    "application.relay-state",
                    "application.text",
                    "assertion.certificate",
                    "assertion.issued",
                    "assertion.start-url-blank",
                    "assertion.values-present",
                    "assertion.values-writable",
                    "connect.session-name-can-be-a-login",
                    "connect.session-policies-allow",
                    "directory.external-id-free",
                    "directory.group-details-form",
                    "directory.group-known",
                    "directory.group-name-form",
                    "directory.group-name-free",
                    "directory.password-uncommon",
                    "enrol.address-current",
                    "enrol.address-present",
                    "enrol.link-current",
                    "enrol.one-time-current",
                    "enrol.password-coming",
                    "enrol.password-is-ours",
                    "enrol.person-there",
                    "external.one-assertion",
                    "external.same-browser",
                    "external.source-known",
                    "factor.key-algorithm",
                    "factor.key-free",
                    "factor.mailed-code",
                    "federation.session-policies-are-valid",
                    "ldap.entry-found",
                    "ldap.name-form",
                    "ldap.sign-in-allowed",
                    "metadata.root",
                    "person.attempts",
                    "request.pending",
                    "saml.confirmation-is-the-only-one",
                    "saml.name-id-format-is-listed",
                    "source.authority",
                    "source.base",
                    "source.bind-password",
                    "source.metadata",
                    "source.one-at-a-time",
                    "source.period",
                    "trace.decided-elsewhere");

    @Test
    void every_check_is_named_by_a_test_or_said_to_be_open() throws IOException {
        List<String> tests = tests();

        List<String> unnamed =
                ReferencePagesTest.definitions()
                        .filter(check -> tests.stream().noneMatch(test -> isNamed(check, test)))
                        .map(check -> check.id().text())
                        .toList();

        assertThat(OPEN).containsAll(unnamed);
    }

    private static boolean isNamed(CheckDefinition check, String test) {
        Enum<?> constant = (Enum<?>) check;
        return test.contains(check.id().text())
                || (test.contains(constant.getDeclaringClass().getSimpleName())
                        && Pattern.compile("\\b" + constant.name() + "\\b").matcher(test).find());
    }

    /** The texts of all tests but this module's. */
    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Page.file(""))) {
            return files.filter(ShownChecksTest::isTest).map(ShownChecksTest::text).toList();
        }
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && path.contains("/src/test/java/")
                && !path.contains("/proof/architecture/");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
