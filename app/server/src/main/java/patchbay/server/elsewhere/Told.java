package patchbay.server.elsewhere;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import patchbay.saml.verify.SamlCheck;
import patchbay.signin.SignInCheck;
import patchbay.sts.FederationCheck;

/** What AWS's own words tell where the stations alone do not: often one failure, at times many. */
final class Told {
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
        return Stream.<CheckDefinition[]>of(
                        SamlCheck.values(),
                        FederationCheck.values(),
                        SignInCheck.values(),
                        ConnectCheck.values())
                .flatMap(Arrays::stream)
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
                                        possible.getFirst().question(),
                                        "AWS says that it is not so",
                                        Remedy.of(
                                                "see failure "
                                                        + said.known().failures().getFirst()
                                                        + " in the catalogue; give the response and"
                                                        + " what is configured to learn which"
                                                        + " setting")),
                                said.sentence(),
                                "AWS says that it is not so that " + possible.getFirst().question())
                        : new Verdict.Undecided(
                                "AWS said \""
                                        + said.sentence()
                                        + "\", which can be "
                                        + String.join(", ", said.known().failures())
                                        + "; still open is whether "
                                        + possible.stream()
                                                .map(Told::numbered)
                                                .collect(Collectors.joining("; ")));
        return trace.told(trace.stations(), verdict);
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
