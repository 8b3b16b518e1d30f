package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.AgentStatus;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Removed;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.KeptPassword;
import patchbay.connect.Presence;
import patchbay.connect.SecurityProfile;
import patchbay.connect.SessionStore;
import patchbay.connect.Target;
import patchbay.explain.TraceCode;
import patchbay.wire.Reply;

final class ConnectSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final Region REGION = new Region("us-east-1");

    private static final Optional<KeptPassword> NO_PASSWORD = Optional.empty();

    private final Random dice = new Random(7);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSessionSqlStore sessions;

    @BeforeEach
    void makeStores() {
        store = new ConnectSqlStore(database);
        sessions = new ConnectSessionSqlStore(database);
    }

    private Reply<Instance> create(String alias, int quota) {
        return new Instances(store, () -> NOON, dice::nextBytes, id -> false, quota)
                .create(
                        new Instances.NewInstance(
                                ACCOUNT,
                                REGION,
                                IdentityManagement.SAML,
                                Optional.of(alias),
                                Optional.empty(),
                                true,
                                false,
                                Map.of("team", "support"),
                                Optional.empty()));
    }

    private Instance instance(String alias) {
        return ((Reply.Done<Instance>) create(alias, 9)).output();
    }

    private ConnectUser user(Instance instance, String login) {
        SecurityProfile agent = profile(instance, "Agent");
        SecurityProfile admin = profile(instance, "Admin");
        return new ConnectUser(
                login + "-id",
                instance.id(),
                login,
                ConnectUser.Person.named("Ana", "Example"),
                Optional.empty(),
                store.routingProfiles(instance.id()).getFirst().id(),
                List.of(agent.id(), admin.id()),
                ConnectUser.Phone.SOFT,
                Optional.empty(),
                Map.of("k", "v"),
                NOON);
    }

    private SecurityProfile profile(Instance instance, String name) {
        return store.securityProfiles(instance.id()).stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Presence offline(Instance instance) {
        AgentStatus status = store.agentStatuses(instance.id()).getLast();
        return new Presence(status.id(), NOON);
    }

    @Test
    void an_instance_comes_back_with_everything_it_holds() {
        Instance made = instance("Example-Corp");

        assertThat(store.instance(made.id())).contains(made);
        assertThat(store.instanceByAlias("example-corp")).contains(made);
        assertThat(store.instances(ACCOUNT, REGION)).containsExactly(made);
        assertThat(store.securityProfiles(made.id()))
                .extracting(SecurityProfile::name)
                .containsExactly("Admin", "Agent", "CallCenterManager", "QualityAnalyst");
        assertThat(profile(made, "Agent").permissions())
                .containsExactly("BasicAgentAccess", "OutboundCallAccess");
        assertThat(store.agentStatuses(made.id()))
                .extracting(AgentStatus::name)
                .containsExactly("Available", "Offline");
        assertThat(store.routingProfiles(made.id()).getFirst().queues()).hasSize(2);
        assertThat(store.routingProfiles(made.id()).getFirst().concurrency())
                .containsEntry("CHAT", 2);
        assertThat(store.queues(made.id()).getFirst().name()).isEqualTo("BasicQueue");
        assertThat(store.hoursOfOperation(made.id()).getFirst().openings()).hasSize(7);
    }

    @Test
    void an_alias_is_given_once_in_any_case() {
        instance("example-corp");

        assertThat(create("EXAMPLE-corp", 9)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void an_account_has_no_more_instances_than_its_quota() {
        instance("one");

        assertThat(create("two", 1))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.fault().status()).isEqualTo(402));
    }

    @Test
    void a_user_comes_back_and_case_counts_in_the_login() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana@example.com");

        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);

        assertThat(store.userByLogin(made.id(), "ana@example.com")).contains(ana);
        assertThat(store.userByLogin(made.id(), "Ana@example.com")).isEmpty();
        assertThat(store.user(made.id(), ana.id())).contains(ana);
        assertThat(store.users(made.id())).containsExactly(ana);
        assertThat(store.instances(ACCOUNT)).containsExactly(made);
        assertThat(store.instancesWithLogin(ACCOUNT, "ana@example.com")).containsExactly(made);
    }

    @Test
    void a_login_is_given_once_in_an_instance() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        ConnectUser again = user(made, "ana");

        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        assertThat(store.add(again, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.TAKEN);
        assertThat(store.add(user(made, "ben"), offline(made), NO_PASSWORD, 1))
                .isEqualTo(Added.FULL);
    }

    @Test
    void a_users_status_is_kept_apart_from_other_changes() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        String available = store.agentStatuses(made.id()).getFirst().id();

        assertThat(store.change(made.id(), ana.id(), new Presence(available, NOON))).isTrue();
        assertThat(store.change(ana)).isTrue();
        reopen();

        assertThat(new ConnectSqlStore(database).presence(made.id(), ana.id()))
                .contains(new Presence(available, NOON));
    }

    @Test
    void a_security_profile_in_use_is_not_removed() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        String agent = profile(made, "Agent").id();
        String analyst = profile(made, "QualityAnalyst").id();

        assertThat(store.removeSecurityProfile(made.id(), agent)).isEqualTo(Removed.IN_USE);
        assertThat(store.removeSecurityProfile(made.id(), analyst)).isEqualTo(Removed.REMOVED);
        assertThat(store.removeSecurityProfile(made.id(), analyst)).isEqualTo(Removed.GONE);
    }

    @Test
    void an_approved_origin_is_kept_once() {
        Instance made = instance("one");

        assertThat(store.addOrigin(made.id(), "https://crm.example.com", 2)).isEqualTo(Added.ADDED);
        assertThat(store.addOrigin(made.id(), "https://crm.example.com", 2)).isEqualTo(Added.TAKEN);
        assertThat(store.origins(made.id())).containsExactly("https://crm.example.com");
        assertThat(store.removeOrigin(made.id(), "https://crm.example.com")).isTrue();
        assertThat(store.origins(made.id())).isEmpty();
    }

    private SessionStore.Kept token(ConnectUser user, String hash, SessionStore.Kind kind) {
        var session =
                new ConnectSession(
                        user.login() + "-session",
                        user.instance(),
                        user.id(),
                        Optional.of(new TraceCode("AAAA-22")),
                        new ConnectSession.Through(
                                Optional.of("arn:aws:iam::111122223333:role/Connect-SSO"),
                                Optional.empty(),
                                "192.0.2.7"),
                        NOON,
                        NOON,
                        NOON.plusSeconds(60));
        return new SessionStore.Kept(
                hash,
                kind,
                session,
                Optional.of(new Target("/ccp-v2", true)),
                NOON.plusSeconds(60));
    }

    @Test
    void a_code_opens_once() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        SessionStore.Kept code = token(ana, "h1", SessionStore.Kind.CODE);
        sessions.keep(code);

        assertThat(sessions.take("h1", SessionStore.Kind.COOKIE)).isEmpty();
        assertThat(sessions.take("h1", SessionStore.Kind.CODE)).contains(code);
        assertThat(sessions.take("h1", SessionStore.Kind.CODE)).isEmpty();
    }

    @Test
    void sessions_of_browsers_go_on_until_they_expire() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        SessionStore.Kept cookie = token(ana, "h1", SessionStore.Kind.COOKIE);
        sessions.keep(cookie, token(ana, "h2", SessionStore.Kind.ACCESS));

        assertThat(sessions.goingOn(made.id(), ana.id(), NOON)).containsExactly(cookie.session());
        assertThat(sessions.goingOn(made.id(), ana.id(), NOON.plusSeconds(60))).isEmpty();
        assertThat(sessions.goingOn(made.id(), "nobody", NOON)).isEmpty();
    }

    @Test
    void a_session_ends_as_a_whole_and_with_its_user() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        SessionStore.Kept cookie = token(ana, "h1", SessionStore.Kind.COOKIE);
        sessions.keep(cookie, token(ana, "h2", SessionStore.Kind.ACCESS));

        assertThat(sessions.end(cookie.session())).isTrue();
        assertThat(sessions.end(cookie.session())).isFalse();
        assertThat(sessions.find("h2", SessionStore.Kind.ACCESS)).isEmpty();

        sessions.keep(cookie);
        assertThat(store.removeUser(made.id(), ana.id())).isTrue();
        assertThat(sessions.find("h1", SessionStore.Kind.COOKIE)).isEmpty();
        sessions.keep(cookie);
        assertThat(sessions.find("h1", SessionStore.Kind.COOKIE)).isEmpty();
    }

    @Test
    void who_is_signed_in_is_listed_page_by_page_until_idle_expired_or_ended() {
        Instance made = instance("one");
        for (String login : List.of("ana", "ben", "chris")) {
            ConnectUser user = user(made, login);
            assertThat(store.add(user, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
            sessions.keep(token(user, login, SessionStore.Kind.COOKIE));
        }
        ConnectUser dora = user(made, "dora");
        assertThat(store.add(dora, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        sessions.keep(token(dora, "dora", SessionStore.Kind.CODE));

        List<SessionStore.SignedIn> first =
                sessions.signedIn(made.id(), NOON, Instant.EPOCH, Optional.empty(), 2);
        assertThat(first).extracting(SessionStore.SignedIn::login).containsExactly("chris", "ben");
        assertThat(first.getFirst().browsers()).isTrue();
        assertThat(
                        sessions.signedIn(
                                made.id(),
                                NOON,
                                Instant.EPOCH,
                                Optional.of(first.getLast().session()),
                                2))
                .extracting(SessionStore.SignedIn::login)
                .containsExactly("ana");
        assertThat(sessions.countSignedIn(made.id(), NOON, Instant.EPOCH)).isEqualTo(3);

        sessions.active(first.getFirst().session(), NOON.plusSeconds(5));
        assertThat(sessions.countSignedIn(made.id(), NOON, NOON)).isEqualTo(1);
        assertThat(sessions.countSignedIn(made.id(), NOON.plusSeconds(60), Instant.EPOCH)).isZero();
        assertThat(sessions.endAll(made.id(), NOON)).isEqualTo(4);
        assertThat(sessions.countSignedIn(made.id(), NOON, Instant.EPOCH)).isZero();
    }

    @Test
    void a_token_goes_alone_and_an_access_token_takes_the_place_of_the_others() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        sessions.keep(
                token(ana, "r", SessionStore.Kind.REFRESH),
                token(ana, "a1", SessionStore.Kind.ACCESS));

        sessions.replaceAccess(token(ana, "a2", SessionStore.Kind.ACCESS));
        assertThat(sessions.find("a1", SessionStore.Kind.ACCESS)).isEmpty();
        assertThat(sessions.find("a2", SessionStore.Kind.ACCESS)).isPresent();
        assertThat(sessions.forget("a2")).isTrue();
        assertThat(sessions.forget("a2")).isFalse();
        assertThat(sessions.find("r", SessionStore.Kind.REFRESH)).isPresent();
    }

    @Test
    void a_profile_comes_back_and_the_first_role_stays() {
        var profiles = new AuthenticationProfileSqlStore(database);
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        var profile =
                new AuthenticationProfile(
                        made.id(),
                        "Default",
                        "",
                        List.of("10.0.0.0/8", "2001:db8::/32"),
                        List.of("10.9.0.0/16"),
                        Duration.ofMinutes(360),
                        Duration.ofMinutes(15),
                        true,
                        Duration.ofMinutes(10),
                        new AuthenticationProfile.Own(
                                true,
                                true,
                                Optional.of("https://idp.example.com"),
                                Optional.empty()),
                        NOON);

        assertThat(profiles.profile(made.id())).isEmpty();
        assertThat(profiles.put(profile)).isTrue();
        assertThat(profiles.put(profile)).isTrue();
        assertThat(profiles.profile(made.id())).contains(profile);
        assertThat(profiles.boundRole(ana.id())).isEmpty();
        assertThat(profiles.bind(ana.id(), "one", NOON)).isEqualTo("one");
        assertThat(profiles.bind(ana.id(), "two", NOON)).isEqualTo("one");
        assertThat(profiles.boundRole(ana.id())).contains("one");
        assertThat(store.removeUser(made.id(), ana.id())).isTrue();
        assertThat(profiles.boundRole(ana.id())).isEmpty();
        assertThat(store.remove(made.id())).isTrue();
        assertThat(profiles.put(profile)).isFalse();
    }

    @Test
    void an_instance_goes_with_all_it_holds() {
        Instance made = instance("one");
        ConnectUser ana = user(made, "ana");
        assertThat(store.add(ana, offline(made), NO_PASSWORD, 9)).isEqualTo(Added.ADDED);
        sessions.keep(token(ana, "h1", SessionStore.Kind.COOKIE));

        assertThat(store.remove(made.id())).isTrue();

        assertThat(store.users(made.id())).isEmpty();
        assertThat(store.securityProfiles(made.id())).isEmpty();
        assertThat(sessions.find("h1", SessionStore.Kind.COOKIE)).isEmpty();
        assertThat(store.remove(made.id())).isFalse();
    }
}
