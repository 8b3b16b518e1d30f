package patchbay.iam.toolbox.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import patchbay.iam.toolbox.DenialDetails;
import patchbay.policy.ContextValue;
import patchbay.policy.Effect;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iamtoolbox.AttachedTo;
import patchbay.wire.iamtoolbox.Evaluation;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationDetailsInput;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationDetailsOutput;
import patchbay.wire.iamtoolbox.IamToolboxFaults;
import patchbay.wire.iamtoolbox.MatchedPolicy;
import patchbay.wire.iamtoolbox.MatchedStatement;
import patchbay.wire.iamtoolbox.PolicyInfo;
import patchbay.wire.shape.RawJson;

/** Tells why a request was denied: its condition keys, what was decided, and by which policies. */
final class GetRequestAuthorizationDetails
        implements Handler<
                GetRequestAuthorizationDetailsInput, GetRequestAuthorizationDetailsOutput> {
    private final Asked asked;

    GetRequestAuthorizationDetails(Asked asked) {
        this.asked = asked;
    }

    @Override
    public Reply<GetRequestAuthorizationDetailsOutput> handle(
            GetRequestAuthorizationDetailsInput request, Call call) {
        Reply<DenialDetails> found =
                asked.about(call, "iam:GetRequestAuthorizationDetails", request.authorizationId());
        // A request has one evaluation here, so no answer ever has a second page.
        return found.then(details ->
                request.nextToken().isPresent()
                        ? Reply.refused(IamToolboxFaults.validation("The nextToken is not valid."))
                        : Reply.done(output(details)));
    }

    private static GetRequestAuthorizationDetailsOutput output(DenialDetails details) {
        return GetRequestAuthorizationDetailsOutput.builder()
                .requestContext(context(details.context()))
                .evaluations(List.of(evaluation(details)))
                .policies(
                        details.policies().stream()
                                .map(GetRequestAuthorizationDetails::policy)
                                .toList())
                .build();
    }

    private static Map<String, RawJson> context(Map<String, ContextValue> context) {
        Map<String, RawJson> written = new TreeMap<>();
        context.forEach((name, value) ->
                written.put(
                        name,
                        switch (value) {
                            case ContextValue.Single(String text) -> RawJson.of(text);
                            case ContextValue.Many(List<String> texts) -> RawJson.of(texts);
                        }));
        return written;
    }

    private static Evaluation evaluation(DenialDetails details) {
        return Evaluation.builder()
                .action(details.action())
                .resource(details.resource())
                .evaluatedEffect(details.explicit() ? "EXPLICIT_DENY" : "IMPLICIT_DENY")
                .matchedPolicies(
                        details.policies().stream()
                                .filter(policy -> !policy.matched().isEmpty())
                                .map(GetRequestAuthorizationDetails::matched)
                                .toList())
                .build();
    }

    private static MatchedPolicy matched(DenialDetails.Policy policy) {
        return MatchedPolicy.builder()
                .uri(policy.uri())
                .matchedStatements(
                        policy.matched().stream()
                                .map(matched ->
                                        MatchedStatement.builder()
                                                .sid(matched.sid())
                                                .evaluatedEffect(
                                                        matched.effect() == Effect.DENY
                                                                ? "DENY"
                                                                : "ALLOW")
                                                .build())
                                .toList())
                .build();
    }

    private static PolicyInfo policy(DenialDetails.Policy policy) {
        return PolicyInfo.builder()
                .type(policy.type())
                .inline(policy.inline())
                .uri(policy.uri())
                .attachedTo(
                        policy.attachedTo().isEmpty()
                                ? List.of()
                                : List.of(AttachedTo.builder().arn(policy.attachedTo()).build()))
                .build();
    }
}
