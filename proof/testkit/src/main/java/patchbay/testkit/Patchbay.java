package patchbay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.ConsumerAddress;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.connect.Agent;
import patchbay.connect.ArrivalOutcome;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ConnectUser;
import patchbay.connect.FederationOutcome;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Instances;
import patchbay.connect.LandingOutcome;
import patchbay.connect.PageOutcome;
import patchbay.connect.ProfileChange;
import patchbay.connect.SecurityProfile;
import patchbay.connect.SessionOperations;
import patchbay.connect.SessionStore;
import patchbay.connect.Users;
import patchbay.connect.Visit;
import patchbay.explain.TraceCode;
import patchbay.iam.Circumstances;
import patchbay.iam.Roles;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.signin.ConsoleSession;
import patchbay.signin.RedeemOutcome;
import patchbay.signin.SamlPost;
import patchbay.signin.SignInOutcome;
import patchbay.signin.VisitOutcome;
import patchbay.sts.AssumeRoleOutcome;
import patchbay.sts.SamlRequest;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * The path from a posted response to the desk: the real services on a real database, the browser
 * played by this class.
 *
 * <p>It begins as the documentation's set-up: SAML provider, role and policy {@code Connect-SSO},
 * instance {@code example-corp} in us-east-1.
 */
public final class Patchbay implements AutoCloseable {
    /** The instance that everybody signs in to. */
    public static final String INSTANCE = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    /** Where the responses go unless a test says otherwise. */
    public static final String GLOBAL = "https://signin.aws.amazon.com/saml";

    /** The relay state of the documentation. */
    public static final String RELAY_STATE =
            "https://us-east-1.console.aws.amazon.com/connect/federate/"
                    + INSTANCE
                    + "?destination=%2Fccp-v2&new_domain=true";

    /** The account that holds all of it. */
    public static final AccountId ACCOUNT = new AccountId("111122223333");

    private static final Region REGION = new Region("us-east-1");
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;
    private final MovableClock clock = new MovableClock(START);
    private final AddressBook addresses = new AddressBook("patchbay.localhost");
    private final Parts parts;
    private final TestIdp idp;
    private String address = "127.0.0.1";
    private Optional<String> browser = Optional.empty();

    private Patchbay(Path folder, Randomness random) {
        this.folder = folder;
        this.parts = Parts.assemble(folder, addresses, clock, random);
        this.idp = TestIdp.known("https://idp.example.com/connect", START, random);
    }

    static Patchbay start() {
        try {
            Random dice = new Random(7);
            var patchbay = new Patchbay(Files.createTempDirectory("patchbay"), dice::nextBytes);
            patchbay.furnish();
            return patchbay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void furnish() {
        provider("Connect-SSO", idp);
        role("Connect-SSO", Policies.trust(GLOBAL));
        policy("Connect-SSO", Policies.federateAsDocumented(INSTANCE));
        instance("example-corp", INSTANCE, REGION);
    }

    public MovableClock clock() {
        return clock;
    }

    /** The provider whose metadata `Connect-SSO` holds. */
    public TestIdp idp() {
        return idp;
    }

    /** Another identity provider, which nobody knows yet. */
    public TestIdp otherIdp(String entityId) {
        Random dice = new Random(8);
        return TestIdp.stranger(entityId, START, dice::nextBytes);
    }

    public void provider(String name, TestIdp known) {
        done(
                parts.providers()
                        .create(
                                SamlProviders.Draft.of(
                                        Partition.AWS, ACCOUNT, name, known.metadata())));
    }

    /** The account becomes a member of an organization that another account manages. */
    public TestOrganization organization() {
        return organizationOf(new AccountId("999988887777")).with(ACCOUNT);
    }

    /** An organization that this account manages. */
    public TestOrganization organizationOf(AccountId management) {
        Random dice = new Random(9);
        return new TestOrganization(parts.database(), clock, dice::nextBytes, management);
    }

    /**
     * Another account with an alias, a provider and a role {@code Connect-SSO} of its own, and an
     * instance.
     */
    public void account(AccountId account, String alias, String instanceAlias, String instanceId) {
        done(
                parts.providers()
                        .create(
                                SamlProviders.Draft.of(
                                        Partition.AWS, account, "Connect-SSO", idp.metadata())));
        done(
                parts.roles()
                        .create(
                                Roles.Draft.of(
                                        Partition.AWS,
                                        account,
                                        "Connect-SSO",
                                        Policies.trust(GLOBAL)
                                                .replace(ACCOUNT.digits(), account.digits()))));
        done(
                parts.roles()
                        .putInline(
                                account,
                                "Connect-SSO",
                                "federate",
                                Policies.federateAsDocumented(instanceId)
                                        .replace(ACCOUNT.digits(), account.digits())));
        done(parts.settings().setAlias(account, alias));
        instance(account, instanceAlias, instanceId, REGION);
    }

    /** A provider of another account than the one that everybody signs in to. */
    public void provider(AccountId account, String name, TestIdp known) {
        done(
                parts.providers()
                        .create(
                                SamlProviders.Draft.of(
                                        Partition.AWS, account, name, known.metadata())));
    }

    public void deleteProvider(String name) {
        done(parts.providers().delete(ACCOUNT, providerArn(name)));
    }

    /** The provider's own sign-in address. */
    public String ownAddress(String provider) {
        return GLOBAL + "/acs/" + done(parts.providers().get(ACCOUNT, providerArn(provider))).id();
    }

    /** Gives the provider a private key; the id of the key. */
    public String privateKey(String provider, EncryptionKey key) {
        return update(
                        provider,
                        new SamlProviders.Update(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(key.pem()),
                                Optional.empty()))
                .keys()
                .getFirst()
                .id();
    }

    public void removePrivateKey(String provider, String id) {
        update(
                provider,
                new SamlProviders.Update(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id)));
    }

    public void encryption(String provider, SamlProvider.Encryption mode) {
        update(
                provider,
                new SamlProviders.Update(
                        Optional.empty(), Optional.of(mode), Optional.empty(), Optional.empty()));
    }

    private SamlProvider update(String provider, SamlProviders.Update update) {
        return done(parts.providers().update(ACCOUNT, providerArn(provider), update));
    }

    private static String providerArn(String name) {
        return "arn:aws:iam::" + ACCOUNT + ":saml-provider/" + name;
    }

    /** Uses STS in a region, or no longer. */
    public void sts(Region region, boolean active) {
        done(parts.regions().set(ACCOUNT, Partition.AWS, region, active));
    }

    public void longestSession(String role, Duration length) {
        done(parts.roles().describe(ACCOUNT, role, Optional.empty(), Optional.of(length)));
    }

    /** What a program with these credentials is told when it asks who it is in the instance. */
    public FederationOutcome federate(Caller caller) {
        return parts.federation().enter(call(caller, REGION), INSTANCE);
    }

    /** The session that a response becomes when a program presents it to STS. */
    public Caller.RoleSession session(ResponseDraft response) {
        AssumeRoleOutcome outcome =
                parts.assumeRole()
                        .decide(
                                new SamlRequest(
                                        response.base64(),
                                        "arn:aws:iam::" + ACCOUNT + ":role/Connect-SSO",
                                        providerArn("Connect-SSO"),
                                        Optional.empty(),
                                        SamlRequest.SessionPolicies.NONE,
                                        SamlRequest.Purpose.API,
                                        0,
                                        Optional.empty(),
                                        circumstances(REGION),
                                        true));
        return switch (outcome) {
            case AssumeRoleOutcome.Granted granted -> granted.session();
            case AssumeRoleOutcome.Refused refused -> throw new AssertionError(refused.fault());
        };
    }

    /** The root user of the account that everybody signs in to. */
    public Caller root() {
        return new Caller.Root(Partition.AWS, ACCOUNT);
    }

    public void role(String name, String trustPolicy) {
        done(parts.roles().create(Roles.Draft.of(Partition.AWS, ACCOUNT, name, trustPolicy)));
    }

    public void trust(String role, String trustPolicy) {
        done(parts.roles().trust(Partition.AWS, ACCOUNT, role, trustPolicy));
    }

    /** Gives the role one inline policy in place of the one it has. */
    public void policy(String role, String document) {
        done(parts.roles().putInline(ACCOUNT, role, "federate", document));
    }

    public void withoutPolicy(String role) {
        done(parts.roles().deleteInline(ACCOUNT, role, "federate"));
    }

    public Instance instance(String alias, String id, Region region) {
        return instance(ACCOUNT, alias, id, region);
    }

    private Instance instance(AccountId account, String alias, String id, Region region) {
        return done(
                parts.instances()
                        .create(
                                new Instances.NewInstance(
                                        account,
                                        region,
                                        IdentityManagement.SAML,
                                        Optional.of(alias),
                                        Optional.empty(),
                                        true,
                                        true,
                                        Map.of(),
                                        Optional.of(new InstanceId(id)))));
    }

    /** An agent of the instance with this alias. */
    public ConnectUser agent(String alias, String login) {
        return user(alias, login, "Agent");
    }

    /** A user of the instance with this alias, who has this security profile. */
    public ConnectUser user(String alias, String login, String profile) {
        Instance instance = parts.instances().byAlias(alias).orElseThrow();
        String id =
                parts.store().securityProfiles(instance.id()).stream()
                        .filter(it -> it.name().equals(profile))
                        .map(SecurityProfile::id)
                        .findFirst()
                        .orElseThrow();
        return done(
                parts.users()
                        .create(
                                instance,
                                new Users.NewUser(
                                        login,
                                        Optional.empty(),
                                        ConnectUser.Person.named("Test", "Person"),
                                        ConnectUser.Phone.SOFT,
                                        Optional.empty(),
                                        List.of(id),
                                        parts.store()
                                                .routingProfiles(instance.id())
                                                .getFirst()
                                                .id(),
                                        Optional.empty(),
                                        Map.of())));
    }

    /** A response about somebody, right in everything until it is changed. */
    public ResponseDraft response(String sessionName) {
        return idp.response(sessionName, clock.instant());
    }

    /** Posts a response as a browser does, and follows wherever it leads. */
    public Attempt signIn(ResponseDraft response) {
        return post(response.base64(), GLOBAL, RELAY_STATE, Optional.empty());
    }

    public Attempt post(
            String samlResponse, String postedTo, String relayState, Optional<String> role) {
        var consumer = addresses.locate(postedTo).flatMap(ConsumerAddress::of).orElseThrow();
        SignInOutcome outcome =
                parts.signIn()
                        .post(
                                new SamlPost(
                                        samlResponse,
                                        Optional.of(relayState),
                                        role,
                                        consumer.at(),
                                        postedTo,
                                        circumstances(consumer.at().region())));
        return switch (outcome) {
            case SignInOutcome.Refused refused -> attempt(refused.trace());
            case SignInOutcome.ChooseRole choose ->
                    new Attempt(
                            trace(choose.trace()).trace(),
                            Optional.empty(),
                            Optional.of(choose),
                            Optional.empty());
            case SignInOutcome.SignedIn signedIn -> console(signedIn);
        };
    }

    private Attempt console(SignInOutcome.SignedIn signedIn) {
        RedeemOutcome redeemed =
                parts.consoleSessions().redeem(signedIn.code().reveal(), clock.instant());
        if (!(redeemed instanceof RedeemOutcome.Opened opened)) {
            return attempt(signedIn.trace());
        }
        VisitOutcome visit =
                parts.consoleSessions()
                        .visit(Optional.of(opened.cookie().reveal()), clock.instant());
        Optional<FederateAddress> address =
                addresses
                        .locate(
                                addresses.canonical(
                                        new Place.FederationConsole(signedIn.region()),
                                        opened.rest()))
                        .flatMap(FederateAddress::of);
        if (!(visit instanceof VisitOutcome.Alive(ConsoleSession session)) || address.isEmpty()) {
            return attempt(signedIn.trace());
        }
        return land(session, address.get());
    }

    private Attempt land(ConsoleSession session, FederateAddress address) {
        LandingOutcome outcome =
                parts.landing()
                        .land(call(session.caller(), address.region()), session.trace(), address);
        return outcome instanceof LandingOutcome.HandOver handOver
                ? arrive(session.trace(), handOver)
                : attempt(session.trace());
    }

    private Attempt arrive(TraceCode trace, LandingOutcome.HandOver handOver) {
        String alias = handOver.instance().alias();
        ArrivalOutcome arrival =
                parts.workspace().arrive(visit(alias, browser), handOver.code().reveal());
        if (!(arrival instanceof ArrivalOutcome.Opened opened)) {
            return attempt(trace);
        }
        String cookie = opened.cookie().reveal();
        return new Attempt(
                trace(trace).trace(),
                parts.workspace().signedIn(visit(alias, Optional.of(cookie))),
                Optional.empty(),
                Optional.of(cookie));
    }

    /** Opens a page of an instance with this cookie, or without any. */
    public Attempt open(String alias, String path, Optional<String> cookie) {
        return switch (parts.workspace().page(visit(alias, cookie), path)) {
            case PageOutcome.Open(Agent agent) ->
                    new Attempt(
                            parts.traces().last().orElseThrow(),
                            Optional.of(agent),
                            Optional.empty(),
                            cookie);
            case PageOutcome.Expired expired -> attempt(expired.refusal().trace());
            case PageOutcome.NotPermitted denied -> attempt(denied.refusal().trace());
            case PageOutcome.NoInstance none -> throw new AssertionError("no instance " + alias);
        };
    }

    /** Puts the agent into the status of this name. */
    public void setStatus(Agent agent, String name) {
        String id =
                agent.statuses().stream()
                        .filter(status -> status.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        parts.workspace()
                .setStatus(agent, id)
                .ifPresent(fault -> {
                    throw new AssertionError(fault);
                });
    }

    public void logOut(String alias, String cookie) {
        parts.workspace().logOut(visit(alias, Optional.of(cookie)));
    }

    private Visit visit(String alias, Optional<String> cookie) {
        return new Visit(alias, cookie, address, clock.instant());
    }

    /** From now on the browser has this address. */
    public void from(String address) {
        this.address = address;
    }

    /** The next sign-in happens in the browser that has this cookie of the instance. */
    public void inBrowserWith(Optional<String> cookie) {
        this.browser = cookie;
    }

    public ConnectSessions sessions() {
        return parts.sessions();
    }

    /** Who is signed in to the instance that everybody signs in to, the latest first. */
    public List<SessionStore.SignedIn> signedIn() {
        return done(parts.sessionOperations()
                        .list(own(SessionOperations.LIST), INSTANCE, Optional.empty(), Map.of()))
                .value()
                .rows();
    }

    /** An administrator ends this session. */
    public int end(String session) {
        return done(
                parts.sessionOperations()
                        .end(own(SessionOperations.END), INSTANCE, session, Map.of()));
    }

    /** An administrator ends every session of the instance. */
    public int endAll() {
        return done(
                parts.sessionOperations()
                        .endAll(own(SessionOperations.END_ALL), INSTANCE, Map.of()));
    }

    /** Changes how the users of the instance sign in. */
    public void profile(Map<String, String> change) {
        done(
                parts.sessionOperations()
                        .change(
                                own(SessionOperations.SET_PROFILE),
                                INSTANCE,
                                new ProfileChange(change),
                                Map.of()));
    }

    public void deleteUser(String alias, String login) {
        Instance instance = parts.instances().byAlias(alias).orElseThrow();
        ConnectUser user = parts.users().byLogin(instance, login).orElseThrow();
        if (!parts.users().delete(instance, user.id())) {
            throw new AssertionError("no user " + login);
        }
    }

    private Call own(String operation) {
        return new Call(
                root(),
                "patchbay",
                operation,
                REGION,
                clock.instant(),
                "request",
                "127.0.0.1",
                "browser",
                true);
    }

    private Attempt attempt(TraceCode code) {
        return trace(code);
    }

    private Attempt trace(TraceCode code) {
        return new Attempt(
                parts.traces().find(code).orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Call call(Caller caller, Region region) {
        return new Call(
                caller,
                "connect",
                "GetFederationToken",
                region,
                clock.instant(),
                "request",
                "127.0.0.1",
                "browser",
                true);
    }

    private Circumstances circumstances(Region region) {
        return new Circumstances(region, clock.instant(), "127.0.0.1", "browser", true);
    }

    private static <T> T done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T> refused -> throw new AssertionError(refused.fault());
        };
    }

    @Override
    public void close() {
        parts.database().close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
