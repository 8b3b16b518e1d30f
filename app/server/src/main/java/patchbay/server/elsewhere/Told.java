package patchbay.server.elsewhere;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.aws.Arn;
import patchbay.cli.Evidence;
import patchbay.connect.ConnectCheck;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.identity.factor.FactorCheck;
import patchbay.identity.portal.AssertionCheck;
import patchbay.identity.portal.AssignmentCheck;
import patchbay.identity.source.external.ExternalCheck;
import patchbay.saml.metadata.MetadataCheck;
import patchbay.saml.verify.SamlCheck;
import patchbay.signin.SignInCheck;
import patchbay.sts.FederationCheck;

/** What AWS's own words tell where the stations alone do not: often one failure, at times many. */
final class Told {
    /** Failures that happen before a response is posted to AWS. */
    private static final Set<String> BEFORE = Set.of("F21", "F25", "F26", "F27", "F32");

    private static final int MOST_QUESTIONS = 4;

    private final Evidence.Said said;

    Told(Evidence.Said said) {
        this.said = said;
    }

    /** A sign-in of which nothing is known but what was said of it. */
    static Trace nothing(Instant now) {
        return new Trace(
                Missing.CODE,
                now,
                "",
                "",
                Optional.empty(),
                List.of(),
                new Verdict.Undecided("no response was given, so no station could be judged"));
    }

    /** The relay state that leads to the instance that is meant. */
    static Optional<String> relayState(Evidence evidence) {
        return evidence.instances().stream()
                .flatMap(instance -> Arn.parse(instance.arn()).stream())
                .map(arn ->
                        "https://"
                                + arn.region()
                                + ".console.aws.amazon.com/connect/federate/"
                                + arn.lastSegment())
                .findFirst();
    }

    private Stream<CheckDefinition> checks() {
        Stream<CheckDefinition[]> path =
                Stream.of(
                        SamlCheck.values(),
                        FederationCheck.values(),
                        SignInCheck.values(),
                        ConnectCheck.values());
        Stream<CheckDefinition[]> before =
                Stream.of(
                        AssignmentCheck.values(),
                        AssertionCheck.values(),
                        ExternalCheck.values(),
                        MetadataCheck.values(),
                        FactorCheck.values());
        return Stream.concat(
                        path.flatMap(Arrays::stream),
                        before.flatMap(Arrays::stream)
                                .filter(check ->
                                        check.failure().filter(BEFORE::contains).isPresent()))
                .filter(check ->
                        check.failure().filter(said.known().failures()::contains).isPresent());
    }

    /**
     * Where the files lead to another failure than AWS named, something in them is of another day.
     */
    Optional<String> contradiction(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                        && refused.failure()
                                .filter(failure -> !said.known().failures().contains(failure))
                                .isPresent()
                ? Optional.of(
                        "AWS said \""
                                + said.sentence()
                                + "\", which is "
                                + String.join(" or ", said.known().failures())
                                + ": the files may be from another moment than the sign-in")
                : Optional.empty();
    }

    /** Decided where the words have one meaning only. */
    Trace verdict(Trace trace) {
        List<CheckDefinition> possible = open(trace);
        Verdict verdict =
                said.known().failures().size() == 1 && !possible.isEmpty()
                        ? new Verdict.Refused(
                                Check.fail(
                                        possible.getFirst(),
                                        questions(possible),
                                        "AWS says that "
                                                + (possible.size() == 1 ? "it" : "one of these")
                                                + " is not so",
                                        Remedy.of(
                                                "see failure "
                                                        + said.known().failures().getFirst()
                                                        + " in the catalogue; give the response and"
                                                        + " what is configured to learn which"
                                                        + " setting")),
                                said.sentence(),
                                "AWS says that it is not so that " + questions(possible))
                        : new Verdict.Undecided(
                                "AWS said \""
                                        + said.sentence()
                                        + "\", which can be "
                                        + String.join(", ", said.known().failures())
                                        + (possible.isEmpty()
                                                ? ", which no check of a sign-in asks for"
                                                : "; still open is whether "
                                                        + possible.stream()
                                                                .map(Told::numbered)
                                                                .collect(
                                                                        Collectors.joining("; "))));
        return trace.told(trace.stations(), verdict);
    }

    private static String questions(List<CheckDefinition> possible) {
        int more = possible.size() - MOST_QUESTIONS;
        return possible.stream()
                        .limit(MOST_QUESTIONS)
                        .map(CheckDefinition::question)
                        .collect(Collectors.joining(", or that "))
                + (more > 0 ? ", or one of " + more + " more" : "");
    }

    /** What helps where no check of a sign-in does. */
    private Optional<String> advice() {
        return switch (said.known()) {
            case USER_FIELDS ->
                    Optional.of(
                            "F29: leave out e-mail, password and directory user id for an instance"
                                    + " with SAML, and name security profiles as they are written");
            case FRAME ->
                    Optional.of(
                            "F31: approve the embedding page's origin for the instance, and give"
                                    + " loginUrl, the identity provider's link with the relay state");
            case PRIVATE_KEY ->
                    Optional.of(
                            "F34: give the provider an unencrypted RSA key in PEM, and take one of"
                                    + " two away first");
            case REPLICA ->
                    Optional.of(
                            "F37: create the user under the same login in the replica, and"
                                    + " associate it with the traffic distribution group");
            default -> Optional.empty();
        };
    }

    private static String numbered(CheckDefinition check) {
        return check.question() + " (" + check.failure().orElse("") + ")";
    }

    /** Checks that the words may mean and that did not pass on what was given. */
    private List<CheckDefinition> open(Trace trace) {
        List<CheckId> passed =
                trace.stations().stream()
                        .flatMap(report -> report.checks().stream())
                        .filter(check -> check.outcome() == Check.Outcome.PASS)
                        .map(Check::id)
                        .toList();
        return checks().filter(check -> !passed.contains(check.id())).toList();
    }

    /** How to learn more than the words tell. */
    List<String> commands(boolean response) {
        Optional<String> advice = advice();
        if (advice.isPresent()) {
            return List.of(advice.get());
        }
        return Stream.concat(
                        response
                                ? Stream.empty()
                                : Stream.of(
                                        "give the response, too: record a HAR of the sign-in, or"
                                                + " copy the field SAMLResponse"),
                        said
                                .role()
                                .flatMap(Arn::parse)
                                .map(role -> "aws iam get-role --role-name " + role.lastSegment())
                                .stream())
                .toList();
    }
}
