package patchbay.saml.verify;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import patchbay.saml.verify.AssertionContent.Conditions;

/**
 * Whether every audience restriction names us. There must be one; several are joined by "and", the
 * audiences in one by "or" (SAML Core 2.5.1.4).
 */
final class AudienceQuestion {
    private static final String REMEDY =
            "set the audience (SP entity ID) at the identity provider to one of the expected ones";

    private final Expectations expectations;
    private final Findings findings;

    AudienceQuestion(Expectations expectations, Findings findings) {
        this.expectations = expectations;
        this.findings = findings;
    }

    void ask(Optional<Conditions> conditions) {
        List<List<String>> restrictions =
                conditions.map(Conditions::audienceRestrictions).orElse(List.of());
        String found = restrictions.isEmpty() ? "no audience restriction" : shown(restrictions);
        boolean certain = !restrictions.isEmpty();
        boolean possible = certain;
        for (List<String> restriction : restrictions) {
            certain &= !Collections.disjoint(restriction, expectations.audiences());
            possible &= certain || restriction.stream().anyMatch(this::known);
        }
        if (certain) {
            findings.pass(SamlCheck.AUDIENCE, Listed.of(expectations.audiences()), found);
        } else if (possible) {
            findings.warn(SamlCheck.AUDIENCE, Listed.of(expectations.audiences()), found, REMEDY);
        } else {
            findings.fail(SamlCheck.AUDIENCE, Listed.of(accepted()), found, REMEDY);
        }
    }

    private boolean known(String audience) {
        return expectations.audiences().contains(audience)
                || expectations.doubtfulAudiences().contains(audience);
    }

    private Set<String> accepted() {
        Set<String> accepted = new TreeSet<>(expectations.audiences());
        accepted.addAll(expectations.doubtfulAudiences());
        return accepted;
    }

    private static String shown(List<List<String>> restrictions) {
        if (restrictions.size() == 1 && restrictions.getFirst().size() == 1) {
            return Shown.of(restrictions.getFirst().getFirst());
        }
        return restrictions.stream()
                .map(each ->
                        each.isEmpty()
                                ? "nobody"
                                : each.stream().map(Shown::of).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(" and "));
    }
}
