package patchbay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may appear nowhere, or only in one place. */
final class NeversTest {
    private static final String[] CORE = {
        "patchbay.aws..",
        "patchbay.explain..",
        "patchbay.chance..",
        "patchbay.saml..",
        "patchbay.policy..",
        "patchbay.wire.."
    };
    private static final String[] CORE_AND_SERVICES = {
        "patchbay.aws..",
        "patchbay.explain..",
        "patchbay.chance..",
        "patchbay.saml..",
        "patchbay.policy..",
        "patchbay.wire..",
        "patchbay.organizations..",
        "patchbay.iam..",
        "patchbay.sts..",
        "patchbay.identity..",
        "patchbay.signin..",
        "patchbay.connect..",
        "patchbay.trace..",
        "patchbay.events.."
    };
    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "misc");

    @Test
    void the_core_has_no_database_no_http_and_no_logger() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .and()
                        .resideOutsideOfPackage("patchbay.wire.codegen..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "java.net.http..",
                                "org.eclipse.jetty..",
                                "org.slf4j..",
                                "java.util.logging..")
                        .because("the core is pure: same input, same answer"));
    }

    @Test
    void real_clocks_and_real_chance_appear_only_in_the_composition_root_and_the_command_line() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE_AND_SERVICES)
                        .and()
                        .resideOutsideOfPackage("patchbay.wire.codegen..")
                        .should(
                                callMethodWhere(
                                        describe(
                                                "asks the machine for the time, or for chance",
                                                (JavaMethodCall call) -> isClockOrChance(call))))
                        .because("time moves only when it is handed in; a test can then move it"));
    }

    private static boolean isClockOrChance(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getName();
        boolean now =
                name.equals("now")
                        && owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().isEmpty();
        boolean system =
                owner.equals(System.class.getName())
                        && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                                .contains(name);
        boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        return now || system || clock || (owner.equals("java.lang.Math") && name.equals("random"));
    }

    @Test
    void sql_is_spoken_only_in_storage() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("patchbay.storage..", "patchbay.testkit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..")
                        .because(
                                "a store is an interface of its service; only storage knows a database"));
    }

    @Test
    void ldap_is_spoken_only_at_its_edge() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("patchbay.ldap..", "patchbay.testkit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.unboundid..", "javax.naming..")
                        .because(
                                "what a directory says is judged in services, which know no socket"));
    }

    @Test
    void xml_is_parsed_only_by_saml_and_wire() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "patchbay.saml..", "patchbay.wire..", "patchbay.benchmarks..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javax.xml.parsers..",
                                "javax.xml.stream..",
                                "org.xml.sax..",
                                "org.w3c.dom..")
                        .because(
                                "there is one strict parser, and nobody can forget to make another one safe"));
    }

    @Test
    void the_environment_is_read_only_by_the_settings_and_the_command_line() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "patchbay.server..",
                                "patchbay.cli..",
                                "patchbay.wire.codegen..",
                                "patchbay.benchmarks..",
                                "patchbay.testkit..")
                        .should()
                        .callMethod(System.class, "getenv")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .because("a setting has one name, one place and one check"));
    }

    @Test
    void wire_shapes_stop_at_the_handlers() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "patchbay.storage..", "patchbay.ldap..", "patchbay.web..")
                        // The console's pages of an account are clients of the APIs, as programs
                        // are.
                        .and()
                        .resideOutsideOfPackages(
                                "patchbay.web.console.access..",
                                "patchbay.web.console.account..",
                                "patchbay.web.console.contact..",
                                "patchbay.web.console.furniture..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "patchbay.wire.iam..",
                                "patchbay.wire.organizations..",
                                "patchbay.wire.sts..",
                                "patchbay.wire.connect..")
                        .because("domain records never hold what a protocol happens to look like"));
    }

    @Test
    void no_package_has_a_name_that_says_nothing() {
        check(
                noClasses()
                        .should(
                                be(
                                        describe(
                                                "in a package named after nothing",
                                                (JavaClass type) ->
                                                        Set.of(type.getPackageName().split("\\."))
                                                                .stream()
                                                                .anyMatch(EMPTY_NAMES::contains))))
                        .because("a package says what it decides"));
    }

    @Test
    void classes_are_final_or_sealed_or_abstract() {
        check(
                classes()
                        .that()
                        .areNotInterfaces()
                        .and()
                        .areNotEnums()
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .resideOutsideOfPackages(
                                "patchbay.benchmarks..",
                                "patchbay.web.templates..",
                                "patchbay.web.jte..",
                                "tpl..")
                        .should(
                                be(
                                        describe(
                                                "final, abstract or sealed",
                                                (JavaClass type) ->
                                                        type.getModifiers()
                                                                        .contains(
                                                                                JavaModifier.FINAL)
                                                                || type.getModifiers()
                                                                        .contains(
                                                                                JavaModifier
                                                                                        .ABSTRACT)
                                                                || type.reflect().isSealed())))
                        .because("nothing is built to be extended by accident"));
    }

    @Test
    void every_package_is_null_marked_and_says_what_it_is_for() {
        Set<String> marked =
                House.CLASSES.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(JavaClass::getPackageName)
                        .collect(java.util.stream.Collectors.toSet());
        check(
                classes()
                        .that()
                        .resideOutsideOfPackages(
                                "patchbay.web.templates..",
                                "patchbay.web.jte..",
                                "patchbay.benchmarks.jmh_generated..")
                        .should(
                                be(
                                        describe(
                                                "in a null-marked package",
                                                (JavaClass type) ->
                                                        marked.contains(type.getPackageName()))))
                        .because("null is an answer nowhere; NullAway checks what is marked"));
    }

    private static void check(ArchRule rule) {
        rule.check(House.CLASSES);
    }
}
