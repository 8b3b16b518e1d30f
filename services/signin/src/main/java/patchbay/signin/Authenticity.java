package patchbay.signin;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.saml.verify.SamlCheck;
import patchbay.sts.RolesOutcome;

/**
 * Whether a response that cannot be used was at least the identity provider's own, and failed for
 * its age or content. Only then may it continue a trace: anybody can write another person's
 * assertion ID into a document.
 */
final class Authenticity {
    private Authenticity() {}

    static Optional<String> verifiedId(RolesOutcome.Unusable unusable) {
        List<Check> checks =
                unusable.reports().stream()
                        .map(StationReport::checks)
                        .flatMap(List::stream)
                        .toList();
        boolean digested =
                checks.stream()
                        .anyMatch(check ->
                                check.definition() == SamlCheck.DIGEST
                                        && check.outcome() == Check.Outcome.PASS);
        boolean broken =
                checks.stream()
                        .anyMatch(check ->
                                check.failed()
                                        && check.definition() instanceof SamlCheck saml
                                        && saml.compareTo(SamlCheck.DIGEST) <= 0);
        return digested && !broken ? unusable.claimed().assertionId() : Optional.empty();
    }
}
