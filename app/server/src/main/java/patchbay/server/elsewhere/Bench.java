package patchbay.server.elsewhere;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.ConsumerAddress;
import patchbay.aws.places.FederateAddress;
import patchbay.chance.Randomness;
import patchbay.cli.Evidence;
import patchbay.connect.ConnectStore;
import patchbay.connect.Instances;
import patchbay.connect.Landing;
import patchbay.connect.SecurityProfiles;
import patchbay.connect.Users;
import patchbay.connect.Workspace;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.iam.Circumstances;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.RoleStore;
import patchbay.iam.SamlProviderStore;
import patchbay.iam.SamlProviders;
import patchbay.organizations.Accounts;
import patchbay.saml.verify.Claims;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.SamlCheck;
import patchbay.signin.ConsoleSessions;
import patchbay.signin.SamlPost;
import patchbay.signin.SignIn;
import patchbay.sts.FederationCheck;
import patchbay.trace.Traces;

/** Where one sign-in from elsewhere is set up, walked and judged. */
public final class Bench {
    /** From nowhere that a policy could mean: the capture does not tell the address. */
    static final String SOMEWHERE = "192.0.2.1";

    static final String BROWSER = "browser";

    private static final String GLOBAL = "https://signin.aws.amazon.com/saml";

    private static final Pattern ISSUED = Pattern.compile("IssueInstant=\"([^\"]*)\"");

    private final Parts parts;
    private final Instant now;
    private final Randomness random;

    /** What decides, on a store in which nothing stands yet. */
    public record Parts(
            AddressBook addresses,
            Accounts accounts,
            SamlProviderStore providers,
            SamlProviders keys,
            RoleStore roles,
            ManagedPolicies policies,
            Instances instances,
            Users users,
            SecurityProfiles profiles,
            ConnectStore store,
            SignIn signIn,
            ConsoleSessions consoleSessions,
            Landing landing,
            Workspace workspace,
            Traces traces) {}

    /**
     * @param clock standing at the moment of the sign-in
     */
    public Bench(Parts parts, InstantSource clock, Randomness random) {
        this.parts = parts;
        this.now = clock.instant();
        this.random = random;
    }

    /** The time of judging: as asked for, else the capture's, else the response's own. */
    public static Optional<Instant> moment(Evidence evidence, Missing missing) {
        Optional<Instant> captured = evidence.post().flatMap(Evidence.Post::at).or(evidence::at);
        if (evidence.at().isPresent() || captured.isPresent()) {
            return evidence.at().or(() -> captured);
        }
        Optional<Instant> issued =
                evidence.post()
                        .flatMap(post ->
                                ReceivedResponse.read(post.response())
                                        .claims()
                                        .issueInstant()
                                        .or(() -> outside(post.response())))
                        .flatMap(Bench::instant);
        issued.ifPresent(at -> {
            missing.note("judged as of " + at + ", when the response was issued; see --at");
            missing.assumed(
                    "patchbay explain … --at INSTANT, with the time of the sign-in",
                    SamlCheck.REDEEMED_IN_TIME);
        });
        return issued;
    }

    /** When a response whose assertion is encrypted says that it was issued. */
    private static Optional<String> outside(String response) {
        Matcher written = ISSUED.matcher(xml(response));
        return written.find() ? Optional.of(written.group(1)) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What came of the sign-in.
     *
     * @param notes what was assumed, and which command fetches what is missing
     */
    public record Judged(Trace trace, List<String> notes) {
        public Judged {
            notes = List.copyOf(notes);
        }
    }

    /** Walks it and says what that tells. */
    public Judged judge(Evidence evidence, Missing missing) {
        Trace trace =
                evidence.post()
                        .map(post -> walk(post, evidence, missing))
                        .orElseGet(() -> Told.nothing(now));
        List<String> notes = new ArrayList<>(missing.notes(trace));
        Trace honest = missing.honest(trace);
        Optional<Evidence.Said> said = evidence.said();
        if (said.isPresent()) {
            Told told = new Told(said.get());
            told.contradiction(honest.verdict()).ifPresent(notes::add);
            if (honest.verdict() instanceof Verdict.Undecided) {
                honest = told.verdict(honest);
                notes.addAll(told.commands(evidence.post().isPresent()));
            }
        }
        return new Judged(honest, notes);
    }

    private Trace walk(Evidence.Post post, Evidence evidence, Missing missing) {
        Claims claims = ReceivedResponse.read(post.response()).claims();
        Claimed claimed = Claimed.of(claims, evidence);
        String address =
                post.postedTo()
                        .or(() -> claims.recipient().filter(this::isConsumer))
                        .map(parts.addresses()::canonical)
                        .filter(this::isConsumer)
                        .orElse(GLOBAL);
        ConsumerAddress consumer =
                parts.addresses().locate(address).flatMap(ConsumerAddress::of).orElseThrow();
        Optional<String> relayState = post.relayState().or(() -> Told.relayState(evidence));
        if (relayState.isEmpty()) {
            missing.note("no relay state is known: --instance says which instance was meant");
        }
        if (!address.equals(GLOBAL)) {
            missing.assumed(
                    "a look at IAM, Account settings, Endpoints: no API tells",
                    FederationCheck.STS_ACTIVE);
        }
        new Stage(parts, evidence, claimed, missing, now, random)
                .furnish(xml(post.response()), consumer.provider());
        new Centre(parts, evidence, claimed, missing)
                .furnish(
                        relayState
                                .flatMap(text -> parts.addresses().locate(text.strip()))
                                .flatMap(FederateAddress::of));
        return new Walk(parts, now)
                .post(
                        new SamlPost(
                                post.response(),
                                relayState,
                                post.role(),
                                consumer.at(),
                                address,
                                new Circumstances(
                                        consumer.at().region(), now, SOMEWHERE, BROWSER, true)),
                        claimed.role(evidence).map(Object::toString));
    }

    private boolean isConsumer(String address) {
        return parts.addresses().locate(address).flatMap(ConsumerAddress::of).isPresent();
    }

    private static String xml(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
