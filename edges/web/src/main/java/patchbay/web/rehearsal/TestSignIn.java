package patchbay.web.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.connect.Federation;
import patchbay.connect.FederationOutcome;
import patchbay.connect.Target;
import patchbay.connect.Workspace;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.iam.Circumstances;
import patchbay.identity.application.Application;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OpenOutcome;
import patchbay.identity.portal.SamlPost;
import patchbay.signin.RelayStates;
import patchbay.sts.AssumeRoleOutcome;
import patchbay.sts.AssumeRoleWithSaml;
import patchbay.sts.RolePair;
import patchbay.sts.RolesOutcome;
import patchbay.sts.SamlRequest;
import patchbay.sts.SamlRoles;
import patchbay.wire.Call;

/**
 * Walks the whole path for a person and an application, from the assignment to the open page, and
 * writes nothing: no session, no event, no trace.
 *
 * <p>The response is made and read in memory only, so that nobody can take it away and use it. It
 * ends where the path leaves this installation: at a foreign service provider.
 */
public final class TestSignIn {
    private final OpenApplication openApplication;
    private final SamlRoles roles;
    private final AssumeRoleWithSaml assumeRole;
    private final RelayStates relayStates;
    private final Federation federation;
    private final Workspace workspace;
    private final Function<Person, List<Check>> directory;
    private final AddressBook addresses;
    private final InstantSource clock;
    private final Randomness random;

    /**
     * What a sign-in is decided by, half by half.
     *
     * @param directory what somebody's own directory says of them
     */
    public record Parts(
            OpenApplication openApplication,
            SamlRoles roles,
            AssumeRoleWithSaml assumeRole,
            Federation federation,
            Workspace workspace,
            Function<Person, List<Check>> directory) {}

    /**
     * @param parts its decision about roles must not remember what was redeemed
     */
    public TestSignIn(Parts parts, AddressBook addresses, InstantSource clock, Randomness random) {
        this.openApplication = parts.openApplication();
        this.roles = parts.roles();
        this.assumeRole = parts.assumeRole();
        this.relayStates = new RelayStates(addresses);
        this.federation = parts.federation();
        this.workspace = parts.workspace();
        this.directory = parts.directory();
        this.addresses = addresses;
        this.clock = clock;
        this.random = random;
    }

    /** From where the walk is made: network conditions of policies are asked about it. */
    public record Origin(String ip, String userAgent, boolean secure) {}

    /** The trace that the person would leave; its code leads nowhere. */
    public Trace walk(Application application, Person person, Origin origin) {
        Instant now = clock.instant();
        Walked walked = new Walked(now, person.userName(), application.displayName());
        List<Check> known = directory.apply(person);
        if (!known.isEmpty()) {
            walked.add(Station.PERSON, known);
        }
        OpenOutcome outcome = openApplication.rehearse(person, application);
        walked.add(outcome.stations());
        return switch (outcome) {
            case OpenOutcome.Refused refused -> {
                if (!person.enabled()) {
                    goingOn(application, person, now)
                            .ifPresent(check -> walked.add(Station.CONNECT_USER, List.of(check)));
                }
                yield walked.refused(refused.decisive(), refused.sentence());
            }
            case OpenOutcome.Issued issued -> post(issued.post(), origin, walked, now);
        };
    }

    /** Failure F41: who is disabled gets in nowhere, and may be in somewhere still. */
    private Optional<Check> goingOn(Application application, Person person, Instant now) {
        Optional<FederateAddress> address =
                addresses.locate(application.settings().relayState()).flatMap(FederateAddress::of);
        Optional<String> login =
                openApplication.preview(application, person).values().attributes().stream()
                        .filter(attribute ->
                                attribute.name().equals(ConnectPreset.ROLE_SESSION_NAME))
                        .map(attribute -> attribute.values().getFirst())
                        .findFirst();
        return address.flatMap(
                at -> login.flatMap(name -> workspace.goingOn(at.instance(), name, now)));
    }

    private Trace post(SamlPost post, Origin origin, Walked walked, Instant now) {
        Optional<Place.SignIn> endpoint = addresses.locate(post.action()).flatMap(this::signIn);
        if (endpoint.isEmpty()) {
            return walked.ended(
                    new Verdict.Undecided(
                            "the assertion would be posted to `"
                                    + post.action()
                                    + "`, which is not of this installation: what happens there"
                                    + " cannot be seen from here"));
        }
        Circumstances circumstances =
                new Circumstances(
                        endpoint.get().region(),
                        now,
                        origin.ip(),
                        origin.userAgent(),
                        origin.secure());
        String response = post.samlResponse().reveal();
        return switch (roles.read(response, Optional.of(post.action()), circumstances)) {
            case RolesOutcome.Unusable unusable -> {
                walked.add(unusable.reports());
                yield walked.refused(unusable.decisive(), unusable.fault().message());
            }
            case RolesOutcome.Offered offered -> {
                // Several roles make a page of choice; the walk goes on with the first.
                RolePair pair = offered.pairs().getFirst();
                yield assume(
                        assumeRole.decide(
                                SamlRequest.fromBrowser(
                                        response, pair, post.action(), circumstances)),
                        relayStates.next(Optional.of(post.relayState()), endpoint.get()),
                        origin,
                        walked);
            }
        };
    }

    private Optional<Place.SignIn> signIn(Location location) {
        return location.place() instanceof Place.SignIn endpoint
                ? Optional.of(endpoint)
                : Optional.empty();
    }

    private Trace assume(
            AssumeRoleOutcome outcome, RelayStates.Next next, Origin origin, Walked walked) {
        walked.add(outcome.reports());
        return switch (outcome) {
            case AssumeRoleOutcome.Refused refused ->
                    walked.refused(refused.decisive(), refused.fault().message());
            case AssumeRoleOutcome.Granted granted -> land(granted, next, origin, walked);
        };
    }

    private Trace land(
            AssumeRoleOutcome.Granted granted,
            RelayStates.Next next,
            Origin origin,
            Walked walked) {
        String session = "`" + granted.session().arn().orElseThrow() + "`";
        Location there = new Location(new Place.FederationConsole(next.region()), next.rest());
        Optional<FederateAddress> address =
                next.landing() ? FederateAddress.of(there) : Optional.empty();
        if (address.isEmpty()) {
            walked.add(Station.DESTINATION, List.of(next.check()));
            return walked.ended(
                    new Verdict.SignedIn(session + " would be signed in to the console"));
        }
        walked.add(Station.SIGN_IN, List.of(next.check()));
        Call call =
                new Call(
                        granted.session(),
                        "connect",
                        "GetFederationToken",
                        address.get().region(),
                        clock.instant(),
                        random.uuid().toString(),
                        origin.ip(),
                        origin.userAgent(),
                        origin.secure());
        FederationOutcome outcome = federation.decide(call, address.get().instance());
        walked.add(Station.CONNECT_USER, outcome.checks());
        return switch (outcome) {
            case FederationOutcome.Denied denied ->
                    walked.refused(denied.decisive(), denied.fault().message());
            case FederationOutcome.Granted in -> open(in, address.get(), walked);
        };
    }

    private Trace open(FederationOutcome.Granted in, FederateAddress address, Walked walked) {
        List<Check> checks =
                workspace.rehearse(
                        in.instance(),
                        in.user(),
                        address.destination()
                                .map(destination -> new Target(destination, address.newDomain())));
        walked.add(Station.WORKSPACE, checks);
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        return failed.isPresent()
                ? walked.refused(failed.get(), "the page would not open")
                : walked.ended(
                        new Verdict.SignedIn(
                                "`"
                                        + in.user().login()
                                        + "` would be signed in to `"
                                        + in.instance().alias()
                                        + "`"));
    }
}
