package patchbay.signin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.aws.AccountId;
import patchbay.aws.Secret;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Refusal;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.SamlCheck;
import patchbay.sts.AssertionFacts;
import patchbay.sts.AssumeRoleOutcome;
import patchbay.sts.RolePair;
import patchbay.sts.RolesOutcome;
import patchbay.sts.SamlRequest;
import patchbay.wire.Fault;

/**
 * The assertion consumer of the sign-in endpoints: a posted response becomes a console session, a
 * question which role, or a refusal in AWS's words.
 *
 * <p>Source: <i>IAM User Guide, Enable SAML federated users to access the console; Troubleshoot
 * SAML federation</i>; rules 1.1, 1.23, 1.29 and 1.31.
 */
public final class SignIn {
    /** What AWS says of a response that it cannot use (rule 1.29). */
    public static final String INVALID_RESPONSE =
            "Your request included an invalid SAML response. To logout, click here.";

    private static final String SESSION_NAME =
            "https://aws.amazon.com/SAML/Attributes/RoleSessionName";

    /** So many roles are named in an explanation. */
    private static final int ROLES_SHOWN = 5;

    private final RoleReader roles;
    private final RoleAssumer assumer;
    private final RelayStates relayStates;
    private final ConsoleSessions sessions;
    private final Function<AccountId, Optional<String>> aliases;
    private final Journal journal;
    private final EventLog events;
    private final Randomness random;

    /**
     * @param aliases the alias of an account, where it has one
     */
    public SignIn(
            RoleReader roles,
            RoleAssumer assumer,
            RelayStates relayStates,
            ConsoleSessions sessions,
            Function<AccountId, Optional<String>> aliases,
            Journal journal,
            EventLog events,
            Randomness random) {
        this.roles = roles;
        this.assumer = assumer;
        this.relayStates = relayStates;
        this.sessions = sessions;
        this.aliases = aliases;
        this.journal = journal;
        this.events = events;
        this.random = random;
    }

    /** What the browser gets for what it posted. */
    public SignInOutcome post(SamlPost post) {
        return post.roleIndex().isPresent() ? secondPost(post) : firstPost(post);
    }

    private SignInOutcome firstPost(SamlPost post) {
        // The trace begins before anything is read, so that a crash leaves one, too.
        TraceCode trace = journal.open(post.circumstances().at());
        if (post.samlResponse().isBlank()) {
            return withoutResponse(trace, post);
        }
        return switch (read(post)) {
            case RolesOutcome.Unusable unusable -> refused(trace, post, unusable);
            case RolesOutcome.Offered offered -> {
                List<RolePair> pairs = post.named().of(offered.pairs());
                if (pairs.isEmpty()) {
                    yield notOffered(trace, post, offered);
                }
                yield pairs.size() == 1
                        ? assume(trace, post, offered, pairs.getFirst())
                        : ask(trace, post, offered);
            }
        };
    }

    /** The person answers the question of an earlier post: one sign-in, so one trace. */
    private SignInOutcome secondPost(SamlPost post) {
        if (post.samlResponse().isBlank()) {
            return withoutResponse(journal.open(post.circumstances().at()), post);
        }
        return switch (read(post)) {
            case RolesOutcome.Unusable unusable ->
                    refused(traceOf(Authenticity.verifiedId(unusable), post), post, unusable);
            case RolesOutcome.Offered offered -> {
                TraceCode trace = traceOf(Optional.of(offered.facts().assertionId()), post);
                Optional<RolePair> chosen = chosen(offered, post.roleIndex().orElse(""));
                yield chosen.isPresent()
                        ? assume(trace, post, offered, chosen.get())
                        : notOffered(trace, post, offered);
            }
        };
    }

    private TraceCode traceOf(Optional<String> assertionId, SamlPost post) {
        return assertionId
                .flatMap(journal::waiting)
                .orElseGet(() -> journal.open(post.circumstances().at()));
    }

    private RolesOutcome read(SamlPost post) {
        return roles.read(post.samlResponse(), Optional.of(post.postedTo()), post.circumstances());
    }

    private SignInOutcome refused(TraceCode trace, SamlPost post, RolesOutcome.Unusable unusable) {
        return refused(
                trace,
                claimed(Whose.claimed(update(post), unusable.claimed()), unusable.claimed()),
                unusable.reports(),
                unusable.decisive(),
                unusable.fault());
    }

    private SignInOutcome ask(TraceCode trace, SamlPost post, RolesOutcome.Offered offered) {
        journal.write(
                trace,
                Whose.offered(
                                verified(update(post), offered.facts(), offered.sessionName()),
                                offered.pairs())
                        .stations(
                                withCheck(offered.reports(), oneRole(offered))
                                        .toArray(StationReport[]::new))
                        .verdict(
                                new Verdict.Undecided(
                                        "asked to choose one of "
                                                + offered.pairs().size()
                                                + " roles")));
        return new SignInOutcome.ChooseRole(trace, post, byAccount(offered.pairs()));
    }

    /** One role may be offered through several providers: the one that signed is meant. */
    private static Optional<RolePair> chosen(RolesOutcome.Offered offered, String roleArn) {
        List<RolePair> pairs =
                offered.pairs().stream().filter(p -> p.roleArn().equals(roleArn)).toList();
        return pairs.stream()
                .filter(pair -> pair.provider().equals(offered.facts().provider()))
                .findFirst()
                .or(() -> pairs.stream().findFirst());
    }

    /** Who is asked may choose a role that does not lead where they want to go (F20). */
    private static Check oneRole(RolesOutcome.Offered offered) {
        List<RolePair> pairs = offered.pairs();
        String found =
                pairs.stream()
                        .limit(ROLES_SHOWN)
                        .map(pair -> "`" + pair.roleArn() + "`")
                        .collect(Collectors.joining(", "));
        return pairs.size() == 1
                ? Check.pass(SignInCheck.ONE_ROLE, "one role", found)
                : Check.warn(
                                SignInCheck.ONE_ROLE,
                                "one role",
                                pairs.size()
                                        + " roles: "
                                        + found
                                        + (pairs.size() > ROLES_SHOWN ? ", …" : ""),
                                Remedy.of(
                                        "send only the role that is meant: give the person one"
                                                + " value of the role attribute at the identity"
                                                + " provider"))
                        .configuredAt("role attribute, at the identity provider");
    }

    private SignInOutcome assume(
            TraceCode trace, SamlPost post, RolesOutcome.Offered offered, RolePair pair) {
        AssumeRoleOutcome outcome =
                assumer.assume(
                        SamlRequest.fromBrowser(
                                post.samlResponse(), pair, post.postedTo(), post.circumstances()));
        return switch (outcome) {
            case AssumeRoleOutcome.Refused refused ->
                    refused(
                            trace,
                            claimed(Whose.offered(update(post), List.of(pair)), refused.claimed()),
                            withCheck(refused.reports(), oneRole(offered)),
                            refused.decisive(),
                            refused.fault());
            case AssumeRoleOutcome.Granted granted ->
                    granted(trace, post, granted, oneRole(offered));
        };
    }

    private SignInOutcome granted(
            TraceCode trace, SamlPost post, AssumeRoleOutcome.Granted granted, Check oneRole) {
        RelayStates.Next next = relayStates.next(post.relayState(), post.endpoint());
        List<StationReport> reports = new ArrayList<>(withCheck(granted.reports(), oneRole));
        reports.add(new StationReport(Station.DESTINATION, List.of(next.check())));
        if (next.landing()) {
            // A sign-in to an instance ends there; where it goes belongs to the sign-in itself.
            reports.removeLast();
            reports.replaceAll(report -> withCheck(report, next.check()));
        }
        Verdict verdict =
                next.landing()
                        ? new Verdict.Undecided("sent on to " + next.rest())
                        : new Verdict.SignedIn(
                                "`"
                                        + granted.session().arn().orElseThrow()
                                        + "` is signed in to the console");
        journal.write(
                trace,
                verified(
                                update(post).account(granted.session().id()),
                                granted.facts(),
                                granted.session().sessionName().text())
                        .stations(reports.toArray(StationReport[]::new))
                        .verdict(verdict));
        Secret code =
                sessions.handOver(
                        granted.credentials(), trace, next.rest(), post.circumstances().at());
        events.record(consoleLogin(post, granted, next));
        return new SignInOutcome.SignedIn(trace, next.region(), code);
    }

    /** Rule 3.16: the event that follows the role's. */
    private Event consoleLogin(
            SamlPost post, AssumeRoleOutcome.Granted granted, RelayStates.Next next) {
        return Event.of(
                        random.uuid().toString(),
                        post.circumstances().at(),
                        granted.session().id(),
                        post.circumstances().region(),
                        Event.Kind.CONSOLE_SIGN_IN,
                        "signin.amazonaws.com",
                        "ConsoleLogin",
                        Actor.of(
                                granted.session(),
                                Optional.of(granted.credentials().accessKeyId())),
                        new Event.Origin(
                                post.circumstances().sourceIp(),
                                post.circumstances().userAgent(),
                                random.uuid().toString()))
                .answered(Map.of("ConsoleLogin", "Success"))
                .with(
                        Map.of(
                                "LoginTo",
                                next.rest(),
                                "SamlProviderArn",
                                granted.facts().provider().toString(),
                                "MFAUsed",
                                "No"));
    }

    private static List<StationReport> withCheck(List<StationReport> reports, Check check) {
        return reports.stream().map(report -> withCheck(report, check)).toList();
    }

    private static StationReport withCheck(StationReport report, Check check) {
        if (report.station() != Station.SIGN_IN) {
            return report;
        }
        List<Check> checks = new ArrayList<>(report.checks());
        checks.add(check);
        return new StationReport(Station.SIGN_IN, checks);
    }

    private SignInOutcome refused(
            TraceCode trace,
            TraceUpdate update,
            List<StationReport> reports,
            Check decisive,
            Fault fault) {
        boolean unusable = isUnusable(decisive);
        String sentence = unusable ? INVALID_RESPONSE : asShown(fault);
        journal.write(
                trace,
                update.stations(reports.toArray(StationReport[]::new))
                        .verdict(new Verdict.Refused(decisive, sentence, cause(decisive))));
        return new SignInOutcome.Refused(
                new Refusal(trace, decisive, sentence),
                unusable ? Optional.empty() : Optional.of(fault));
    }

    /** Whether the endpoint itself gives up, before STS has anything to say (rule 1.29, F01). */
    private static boolean isUnusable(Check decisive) {
        return decisive.definition().failure().equals(Optional.of("F01"))
                || (decisive.definition() instanceof SamlCheck saml
                        && saml.compareTo(SamlCheck.ISSUER) < 0);
    }

    /** STS's fault as the sign-in page prints it (rule 1.29). */
    private String asShown(Fault fault) {
        return fault.message()
                + " (service: AWSSecurityTokenService; status code: "
                + fault.status()
                + "; error code: "
                + fault.code()
                + "; request ID: "
                + random.uuid()
                + "). Please try again.";
    }

    private static String cause(Check decisive) {
        return decisive.found().isEmpty()
                ? "it is not so that " + decisive.definition().question()
                : decisive.found();
    }

    private SignInOutcome withoutResponse(TraceCode trace, SamlPost post) {
        return unusable(
                trace,
                update(post),
                List.of(),
                Check.fail(
                        SignInCheck.RESPONSE_POSTED,
                        "a form field `SAMLResponse`",
                        "none",
                        Remedy.of("start at the identity provider, which posts the response")));
    }

    private SignInOutcome notOffered(TraceCode trace, SamlPost post, RolesOutcome.Offered offered) {
        Check check =
                Check.fail(
                        SignInCheck.CHOICE_IS_OFFERED,
                        "one of the " + offered.pairs().size() + " roles in the response",
                        "`" + post.roleIndex().or(() -> post.named().role()).orElse("") + "`",
                        Remedy.of(
                                post.roleIndex().isPresent()
                                        ? "go back and choose one of the roles shown"
                                        : "name one of them as `role`, and its provider as `idp`,"
                                                + " in the ACS URL"));
        return unusable(
                trace,
                Whose.offered(
                        verified(update(post), offered.facts(), offered.sessionName()),
                        offered.pairs()),
                offered.reports(),
                check);
    }

    private SignInOutcome unusable(
            TraceCode trace, TraceUpdate update, List<StationReport> before, Check check) {
        List<Check> checks = new ArrayList<>();
        before.stream()
                .filter(report -> report.station() == Station.SIGN_IN)
                .forEach(report -> checks.addAll(report.checks()));
        checks.add(check);
        journal.write(
                trace,
                update.stations(new StationReport(Station.SIGN_IN, checks))
                        .verdict(new Verdict.Refused(check, INVALID_RESPONSE, check.found())));
        return new SignInOutcome.Refused(
                new Refusal(trace, check, INVALID_RESPONSE), Optional.empty());
    }

    private static TraceUpdate update(SamlPost post) {
        TraceUpdate update = TraceUpdate.at(post.circumstances().at());
        return post.relayState().filter(text -> !text.isBlank()).isPresent()
                ? update
                : update.application("console");
    }

    private static TraceUpdate verified(
            TraceUpdate update, AssertionFacts facts, String sessionName) {
        return update.assertionId(facts.assertionId())
                .person(sessionName.isEmpty() ? facts.subject() : sessionName);
    }

    /** Unverified, so that an administrator finds the trace; nothing is decided by it. */
    private static TraceUpdate claimed(TraceUpdate update, Claims claims) {
        TraceUpdate named =
                claims.attribute(SESSION_NAME).stream()
                        .findFirst()
                        .filter(name -> !name.isBlank())
                        .or(claims::nameId)
                        .map(update::person)
                        .orElse(update);
        return claims.assertionId().map(named::assertionId).orElse(named);
    }

    private List<RoleChoice> byAccount(List<RolePair> pairs) {
        Map<AccountId, List<RolePair>> accounts = new LinkedHashMap<>();
        for (RolePair pair : pairs) {
            accounts.computeIfAbsent(
                            new AccountId(pair.role().account()), account -> new ArrayList<>())
                    .add(pair);
        }
        return accounts.entrySet().stream()
                .map(e -> new RoleChoice(e.getKey(), aliases.apply(e.getKey()), e.getValue()))
                .toList();
    }
}
