package patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import patchbay.connect.Agent;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.signin.SignInOutcome;

/**
 * One sign-in, as far as it got, and what a test claims of it.
 *
 * @param agent who reached the desk
 * @param choice the roles to choose from, where the person was asked
 * @param cookie of the instance's host, where a session was opened
 */
public record Attempt(
        Trace trace,
        Optional<Agent> agent,
        Optional<SignInOutcome.ChooseRole> choice,
        Optional<String> cookie) {
    /** The sign-in ended at the desk, with every station passed. */
    public Agent reachedTheDesk() {
        assertThat(trace.verdict()).isInstanceOf(Verdict.SignedIn.class);
        assertThat(trace.stations()).noneMatch(StationReport::failed);
        return agent.orElseThrow();
    }

    /** The sign-in was refused with this sentence. */
    public Attempt refusedWith(String sentence) {
        assertThat(refusal().sentence()).isEqualTo(sentence);
        return this;
    }

    /** The sign-in was refused with STS's message, status and code on the sign-in page. */
    public Attempt refusedBySts(String message, int status, String code) {
        assertThat(refusal().sentence())
                .startsWith(
                        message
                                + " (service: AWSSecurityTokenService; status code: "
                                + status
                                + "; error code: "
                                + code
                                + "; request ID: ")
                .endsWith("). Please try again.");
        return this;
    }

    /** The sign-in was refused with what STS hands on from behind itself (rule 3.21). */
    public Attempt refusedBehindSts(String message, String innerCode) {
        assertThat(refusal().sentence())
                .startsWith(
                        message
                                + " (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error"
                                + " Code: "
                                + innerCode
                                + "; Request ID: ")
                .contains(
                        "; Proxy: null) (service: AWSSecurityTokenService; status code: 400; error"
                                + " code: InvalidIdentityToken; request ID: ")
                .endsWith("). Please try again.");
        return this;
    }

    /** The station and check that decided, and the catalogue's number. */
    public Attempt because(Station station, String check, String failure) {
        assertThat(refusal().decisive().id().text()).isEqualTo(check);
        assertThat(refusal().failure()).contains(failure);
        assertThat(decisive(station)).as("a failed %s at %s", check, station.title()).isPresent();
        return this;
    }

    /** What the decisive check expected. */
    public Attempt expected(String part) {
        assertThat(refusal().decisive().expected()).contains(part);
        return this;
    }

    /** What the decisive check found instead. */
    public Attempt found(String part) {
        assertThat(refusal().decisive().found()).contains(part);
        return this;
    }

    /** What the decisive check says is to be done. */
    public Attempt remedy(String part) {
        assertThat(refusal().decisive().remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy.text()).contains(part));
        return this;
    }

    /** What the person was shown. */
    public String sentence() {
        return refusal().sentence();
    }

    /** The one line that an administrator reads first. */
    public Attempt inOneLine(String cause) {
        assertThat(refusal().cause()).isEqualTo(cause);
        return this;
    }

    /** Outcome of a check anywhere in the trace. */
    public Optional<Check> check(String id) {
        return trace.stations().stream()
                .map(StationReport::checks)
                .flatMap(List::stream)
                .filter(check -> check.id().text().equals(id))
                .findFirst();
    }

    private Optional<Check> decisive(Station station) {
        return trace.stations().stream()
                .filter(report -> report.station() == station)
                .flatMap(report -> report.checks().stream())
                .filter(check -> check.failed() && check.id().equals(refusal().decisive().id()))
                .findFirst();
    }

    private Verdict.Refused refusal() {
        assertThat(trace.verdict()).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) trace.verdict();
    }
}
