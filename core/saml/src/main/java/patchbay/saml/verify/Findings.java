package patchbay.saml.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** The checks made so far, in order. */
final class Findings {
    private final List<Check> checks = new ArrayList<>(40);
    private Optional<Check> decisive = Optional.empty();

    void addAll(List<Check> more) {
        more.forEach(this::add);
    }

    void pass(SamlCheck question, String expected, String found) {
        checks.add(Check.pass(question, expected, found));
    }

    void warn(SamlCheck question, String expected, String found, String remedy) {
        checks.add(Check.warn(question, expected, found, Remedy.of(remedy)));
    }

    void skipped(SamlCheck question, String why) {
        checks.add(Check.skipped(question, why));
    }

    void fail(SamlCheck question, String expected, String found, String remedy) {
        add(Check.fail(question, expected, found, Remedy.of(remedy)));
    }

    /** A failure whose expected value an administrator has configured somewhere. */
    void fail(
            SamlCheck question, String expected, String found, String configuredAt, String remedy) {
        add(Check.fail(question, expected, found, Remedy.of(remedy)).configuredAt(configuredAt));
    }

    private void add(Check check) {
        checks.add(check);
        if (check.failed() && decisive.isEmpty()) {
            decisive = Optional.of(check);
        }
    }

    /** The first failure, which is the one that AWS would report. */
    Optional<Check> decisive() {
        return decisive;
    }

    List<Check> all() {
        return List.copyOf(checks);
    }
}
