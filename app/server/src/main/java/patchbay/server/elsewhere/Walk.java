package patchbay.server.elsewhere;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Place;
import patchbay.connect.ArrivalOutcome;
import patchbay.connect.LandingOutcome;
import patchbay.connect.Visit;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.signin.ConsoleSession;
import patchbay.signin.RedeemOutcome;
import patchbay.signin.SamlPost;
import patchbay.signin.SignInOutcome;
import patchbay.signin.VisitOutcome;
import patchbay.wire.Call;

/** Does what a browser does with a response: posts it, and goes wherever it is sent. */
final class Walk {
    private final Bench.Parts parts;
    private final Instant now;

    Walk(Bench.Parts parts, Instant now) {
        this.parts = parts;
        this.now = now;
    }

    /**
     * The trace of the sign-in.
     *
     * @param role what the person chose, or would have to choose, where several are offered
     */
    Trace post(SamlPost post, Optional<String> role) {
        SignInOutcome outcome = parts.signIn().post(post);
        if (outcome instanceof SignInOutcome.ChooseRole choose && role.isPresent()) {
            SamlPost first = choose.post();
            outcome =
                    parts.signIn()
                            .post(
                                    new SamlPost(
                                            first.samlResponse(),
                                            first.relayState(),
                                            role,
                                            first.endpoint(),
                                            first.postedTo(),
                                            first.circumstances()));
        }
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            console(signedIn);
        }
        return trace(outcome.trace());
    }

    private Trace trace(TraceCode code) {
        return parts.traces().find(code).orElseThrow();
    }

    private void console(SignInOutcome.SignedIn signedIn) {
        if (!(parts.consoleSessions().redeem(signedIn.code().reveal(), now)
                instanceof RedeemOutcome.Opened opened)) {
            return;
        }
        Optional<FederateAddress> address =
                parts.addresses()
                        .locate(
                                parts.addresses()
                                        .canonical(
                                                new Place.FederationConsole(signedIn.region()),
                                                opened.rest()))
                        .flatMap(FederateAddress::of);
        if (address.isPresent()
                && parts.consoleSessions().visit(Optional.of(opened.cookie().reveal()), now)
                        instanceof VisitOutcome.Alive(ConsoleSession session)) {
            land(session, address.get());
        }
    }

    private void land(ConsoleSession session, FederateAddress address) {
        Call call =
                new Call(
                        session.caller(),
                        "connect",
                        "GetFederationToken",
                        address.region(),
                        now,
                        session.trace().text(),
                        Bench.SOMEWHERE,
                        Bench.BROWSER,
                        true);
        if (parts.landing().land(call, session.trace(), address)
                instanceof LandingOutcome.HandOver handOver) {
            ArrivalOutcome _ =
                    parts.workspace()
                            .arrive(
                                    new Visit(
                                            handOver.instance().alias(),
                                            Optional.empty(),
                                            Bench.SOMEWHERE,
                                            now),
                                    handOver.code().reveal());
        }
    }
}
