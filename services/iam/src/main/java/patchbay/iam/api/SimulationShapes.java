package patchbay.iam.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.iam.Page;
import patchbay.iam.simulate.Exclusion;
import patchbay.iam.simulate.Result;
import patchbay.policy.Explanation.Outcome;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.iam.ContextEntry;
import patchbay.wire.iam.EvaluationResult;
import patchbay.wire.iam.OrganizationsDecisionDetail;
import patchbay.wire.iam.PermissionsBoundaryDecisionDetail;
import patchbay.wire.iam.PolicyIdentifier;
import patchbay.wire.iam.Position;
import patchbay.wire.iam.ResourceSpecificResult;
import patchbay.wire.iam.SimulatePolicyResponse;
import patchbay.wire.iam.Statement;

/** Puts a simulation's records into the wire's, and back. */
final class SimulationShapes {
    private SimulationShapes() {}

    static List<patchbay.iam.simulate.ContextEntry> context(List<ContextEntry> entries) {
        return entries.stream()
                .map(entry ->
                        new patchbay.iam.simulate.ContextEntry(
                                entry.contextKeyName(),
                                entry.contextKeyValues(),
                                entry.contextKeyType()))
                .toList();
    }

    static Reply<List<Exclusion>> exclusions(List<PolicyIdentifier> identifiers) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (PolicyIdentifier identifier : identifiers) {
            Reply<Exclusion> one =
                    Exclusion.of(
                            identifier.policyType(),
                            identifier.policyArn(),
                            identifier
                                    .inlinePolicyIdentifier()
                                    .map(inline ->
                                            new Exclusion.Inline(
                                                    inline.policyName(),
                                                    inline.attachmentType(),
                                                    inline.attachmentName())));
            switch (one) {
                case Reply.Done<Exclusion>(Exclusion exclusion) -> exclusions.add(exclusion);
                case Reply.Refused<Exclusion>(Fault fault) -> {
                    return Reply.refused(fault);
                }
            }
        }
        return Reply.done(exclusions);
    }

    static SimulatePolicyResponse response(Page<Result.OfAction> page) {
        return SimulatePolicyResponse.builder()
                .evaluationResults(page.items().stream().map(SimulationShapes::result).toList())
                .isTruncated(page.marker().isPresent())
                .marker(page.marker())
                .build();
    }

    private static EvaluationResult result(Result.OfAction result) {
        Result all = result.all();
        return EvaluationResult.builder()
                .evalActionName(result.action())
                .evalResourceName(all.resource())
                .evalDecision(all.outcome().id())
                .matchedStatements(statements(all))
                .missingContextValues(all.missing())
                .organizationsDecisionDetail(
                        all.organizations()
                                .map(allowed ->
                                        OrganizationsDecisionDetail.builder()
                                                .allowedByOrganizations(allowed)
                                                .build()))
                .permissionsBoundaryDecisionDetail(boundary(all))
                .evalDecisionDetails(details(all))
                .resourceSpecificResults(
                        result.resources().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        result.resources().stream()
                                                .map(SimulationShapes::specific)
                                                .toList()))
                .build();
    }

    private static ResourceSpecificResult specific(Result result) {
        return ResourceSpecificResult.builder()
                .evalResourceName(result.resource())
                .evalResourceDecision(result.outcome().id())
                .matchedStatements(statements(result))
                .missingContextValues(result.missing())
                .evalDecisionDetails(details(result))
                .permissionsBoundaryDecisionDetail(boundary(result))
                .build();
    }

    private static List<Statement> statements(Result result) {
        return result.matched().stream()
                .map(matched ->
                        Statement.builder()
                                .sourcePolicyId(matched.policyId())
                                .sourcePolicyType(matched.policyType())
                                .startPosition(position(matched.start()))
                                .endPosition(position(matched.end()))
                                .build())
                .toList();
    }

    private static Position position(patchbay.policy.Position position) {
        return Position.builder().line(position.line()).column(position.column()).build();
    }

    private static Optional<PermissionsBoundaryDecisionDetail> boundary(Result result) {
        return result.boundary()
                .map(allowed ->
                        PermissionsBoundaryDecisionDetail.builder()
                                .allowedByPermissionsBoundary(allowed)
                                .build());
    }

    private static Optional<Map<String, String>> details(Result result) {
        return result.details()
                .map(details -> {
                    Map<String, String> words = new TreeMap<>();
                    details.forEach(
                            (String kind, Outcome outcome) -> words.put(kind, outcome.id()));
                    return words;
                });
    }
}
