package patchbay.sts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;

/**
 * Decides as {@link AssumeRoleWithSaml} does, and writes the event of it: through this, whichever
 * door a response came in by, the API or the sign-in endpoint (rule 3.16).
 *
 * <p>What a refused response claims is not in the event, since nobody vouches for it; the trace of
 * a sign-in shows it.
 */
public final class RecordedFederation {
    private final AssumeRoleWithSaml decision;
    private final Predicate<AccountId> known;
    private final EventLog log;
    private final Randomness random;

    /**
     * @param known whether there is such an account; events of others have nobody to read them
     */
    public RecordedFederation(
            AssumeRoleWithSaml decision,
            Predicate<AccountId> known,
            EventLog log,
            Randomness random) {
        this.decision = decision;
        this.known = known;
        this.log = log;
        this.random = random;
    }

    public AssumeRoleOutcome decide(SamlRequest request) {
        AssumeRoleOutcome outcome = decision.decide(request);
        Arn.parse(request.roleArn())
                .map(Arn::account)
                .flatMap(AccountId::parse)
                .filter(known)
                .map(account -> event(account, request, outcome))
                .ifPresent(log::record);
        return outcome;
    }

    private Event event(AccountId account, SamlRequest request, AssumeRoleOutcome outcome) {
        Event begun =
                Event.of(
                                random.uuid().toString(),
                                request.circumstances().at(),
                                account,
                                request.circumstances().region(),
                                Event.Kind.API_CALL,
                                "sts.amazonaws.com",
                                "AssumeRoleWithSAML",
                                actor(outcome),
                                new Event.Origin(
                                        request.circumstances().sourceIp(),
                                        request.circumstances().userAgent(),
                                        random.uuid().toString()))
                        .reading()
                        .about(
                                List.of(
                                        new Event.Resource("AWS::IAM::Role", request.roleArn()),
                                        new Event.Resource(
                                                "AWS::IAM::SAMLProvider", request.providerArn())));
        return switch (outcome) {
            case AssumeRoleOutcome.Refused refused ->
                    begun.asked(asked(request))
                            .refused(refused.fault().code(), refused.fault().message());
            case AssumeRoleOutcome.Granted granted ->
                    begun.asked(asked(request, granted)).answered(answered(granted));
        };
    }

    private static Actor actor(AssumeRoleOutcome outcome) {
        return switch (outcome) {
            case AssumeRoleOutcome.Refused _ -> Actor.unknownSamlUser();
            case AssumeRoleOutcome.Granted granted ->
                    Actor.samlUser(granted.facts().nameQualifier(), granted.facts().subject());
        };
    }

    private static Map<String, Object> asked(SamlRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("roleArn", request.roleArn());
        members.put("principalArn", request.providerArn());
        request.duration()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> members.put("durationSeconds", seconds));
        return members;
    }

    private static Map<String, Object> asked(
            SamlRequest request, AssumeRoleOutcome.Granted granted) {
        Caller.RoleSession session = granted.session();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sAMLAssertionID", granted.facts().assertionId());
        members.put("roleSessionName", session.sessionName().text());
        members.putAll(asked(request));
        members.put(
                "durationSeconds",
                Duration.between(session.issuedAt(), session.expiresAt()).toSeconds());
        if (!session.tags().isEmpty()) {
            members.put("principalTags", session.tags());
        }
        Optional.ofNullable(session.context().get("aws:SourceIdentity"))
                .ifPresent(id -> members.put("sourceIdentity", id));
        return members;
    }

    private static Map<String, Object> answered(AssumeRoleOutcome.Granted granted) {
        AssertionFacts facts = granted.facts();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "credentials",
                Map.of(
                        "accessKeyId",
                        granted.credentials().accessKeyId(),
                        "expiration",
                        granted.session().expiresAt().toString()));
        members.put(
                "assumedRoleUser",
                Map.of(
                        "assumedRoleId",
                        granted.session().userId().orElse(""),
                        "arn",
                        granted.session().arn().map(Arn::toString).orElse("")));
        members.put("subject", facts.subject());
        members.put("subjectType", facts.subjectType());
        members.put("issuer", facts.issuer());
        members.put("audience", facts.audience());
        members.put("nameQualifier", facts.nameQualifier());
        return members;
    }
}
