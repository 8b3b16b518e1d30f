package patchbay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arrows: core ← services ← edges ← app, and inside the services only the few that are drawn in the
 * style guide.
 */
final class ArrowsTest {
    private static final String[] SERVICES = {
        "patchbay.organizations..",
        "patchbay.iam..",
        "patchbay.sts..",
        "patchbay.identity..",
        "patchbay.signin..",
        "patchbay.connect..",
        "patchbay.trace..",
        "patchbay.events.."
    };
    private static final String[] CORE = {
        "patchbay.aws..",
        "patchbay.explain..",
        "patchbay.chance..",
        "patchbay.saml..",
        "patchbay.policy..",
        "patchbay.wire.."
    };
    private static final String[] EDGES_AND_APP = {
        "patchbay.storage..",
        "patchbay.ldap..",
        "patchbay.web..",
        "patchbay.smtp..",
        "patchbay.cli..",
        "patchbay.server.."
    };

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("organizations", List.of()),
                Arguments.of("iam", List.of("organizations")),
                Arguments.of("sts", List.of("iam", "organizations")),
                Arguments.of("signin", List.of("sts", "iam", "organizations")),
                Arguments.of("identity", List.of("iam", "organizations")),
                Arguments.of("connect", List.of("iam", "sts", "organizations")),
                Arguments.of("trace", List.of()),
                Arguments.of("events", List.of("iam", "organizations")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_knows_only_the_neighbours_it_stands_on(String service, List<String> mayKnow) {
        String[] others =
                Stream.of(
                                "organizations",
                                "iam",
                                "sts",
                                "signin",
                                "identity",
                                "connect",
                                "trace",
                                "events")
                        .filter(other -> !other.equals(service) && !mayKnow.contains(other))
                        .map(other -> "patchbay." + other + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("patchbay." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(
                        "data flows one way; identity provider and service provider meet only in a"
                                + " signed document")
                .check(House.CLASSES);
    }

    @Test
    void the_core_knows_neither_services_nor_edges() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(concat(SERVICES, EDGES_AND_APP))
                        .because("the core is pure and can be used, tested and read alone"));
    }

    @Test
    void services_know_neither_storage_nor_web() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(SERVICES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(EDGES_AND_APP)
                        .because(
                                "behaviour is decided in services; edges only carry it in and"
                                        + " out"));
    }

    @Test
    void edges_do_not_know_the_app() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "patchbay.storage..",
                                "patchbay.ldap..",
                                "patchbay.web..",
                                "patchbay.smtp..",
                                "patchbay.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("patchbay.server..")
                        .because("only the composition root sees everything"));
    }

    @Test
    void saml_and_policy_are_libraries_of_their_own() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("patchbay.saml..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "patchbay.policy..", "patchbay.wire..", "patchbay.aws..")
                        .because(
                                "SAML is a standard of its own and can be used without anything of"
                                        + " AWS"));
        check(
                noClasses()
                        .that()
                        .resideInAPackage("patchbay.policy..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("patchbay.saml..", "patchbay.wire..")
                        .because("policy evaluation does not care how a request arrived"));
    }

    @Test
    void the_command_line_knows_no_service() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("patchbay.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(SERVICES)
                        .because(
                                "the command line is a client: public HTTP, and core when"
                                        + " offline"));
    }

    @Test
    void main_code_does_not_know_the_testkit() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(concat(concat(CORE, SERVICES), EDGES_AND_APP))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("patchbay.testkit..")
                        .because(
                                "what breaks assertions on purpose must not be on the way of a real"
                                        + " one"));
    }

    private static void check(ArchRule rule) {
        rule.check(House.CLASSES);
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
    }
}
