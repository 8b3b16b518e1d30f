package patchbay.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Refusal;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.wire.Fault;

/**
 * The last station: a browser on the instance's own host, from the one-time code to the open page,
 * and until it logs out.
 */
public final class Workspace {
    /** Path on the instance's host that takes a one-time code, as {@code ?code=…}. */
    public static final String ARRIVAL = "/auth/sign-in";

    private static final Remedy START_AT_PROVIDER =
            Remedy.of(
                    "sign in at the identity provider; an instance with SAML has no sign-in form");

    private final ConnectStore store;
    private final Users users;
    private final ConnectSessions sessions;
    private final Journal journal;

    public Workspace(ConnectStore store, Users users, ConnectSessions sessions, Journal journal) {
        this.store = store;
        this.users = users;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Opens a session for the bearer of the code, who is then sent on. */
    public ArrivalOutcome arrive(String alias, String code, Instant now) {
        Optional<SessionStore.Kept> redeemed = sessions.redeem(code);
        Check fresh = askFresh(redeemed, alias, now);
        Optional<Agent> agent =
                redeemed.filter(kept -> !fresh.failed()).flatMap(kept -> agent(kept.session()));
        if (fresh.failed() || agent.isEmpty()) {
            Check decisive = fresh.failed() ? fresh : gone();
            TraceCode trace =
                    redeemed.flatMap(kept -> kept.session().trace())
                            .orElseGet(() -> journal.open(now));
            refuse(trace, now, List.of(decisive), decisive, Sentences.SESSION_EXPIRED);
            return new ArrivalOutcome.Stale(
                    new Refusal(trace, decisive, Sentences.SESSION_EXPIRED));
        }
        return open(agent.get(), redeemed.orElseThrow(), fresh, now);
    }

    private ArrivalOutcome open(Agent agent, SessionStore.Kept code, Check fresh, Instant now) {
        ConnectSession session = code.session();
        Target target = code.target().orElseGet(() -> usual(agent.user()));
        List<Check> checks = new ArrayList<>();
        checks.add(fresh);
        checks.add(alive(session));
        checks.addAll(destination(agent.instance(), agent.user(), target));
        TraceCode trace = session.trace().orElseGet(() -> journal.open(now));
        Secret cookie = sessions.cookie(session);
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            refuse(trace, now, checks, failed.get(), Sentences.NO_PERMISSION);
            return new ArrivalOutcome.NotPermitted(
                    cookie, session, new Refusal(trace, failed.get(), Sentences.NO_PERMISSION));
        }
        journal.write(
                trace,
                TraceUpdate.at(now)
                        .person(agent.user().login())
                        .application(agent.instance().alias())
                        .stations(new StationReport(Station.WORKSPACE, checks))
                        .verdict(
                                new Verdict.SignedIn(
                                        "`"
                                                + agent.user().login()
                                                + "` is signed in to `"
                                                + agent.instance().alias()
                                                + "`")));
        return new ArrivalOutcome.Opened(cookie, session, target.destination());
    }

    /** What would be asked about where the user is sent, without a session; nothing is kept. */
    public List<Check> rehearse(Instance instance, ConnectUser user, Optional<Target> wanted) {
        return destination(instance, user, wanted.orElseGet(() -> usual(user)));
    }

    /**
     * Whether somebody who can no longer sign in still works in an instance: the identity provider
     * ends no session there (failure F41). Nothing where the instance has no such login.
     */
    public Optional<Check> goingOn(String instanceId, String login, Instant now) {
        return InstanceId.parse(instanceId)
                .flatMap(store::instance)
                .flatMap(instance ->
                        store.userByLogin(instance.id(), login)
                                .map(user -> goingOn(instance, user, now)));
    }

    private Check goingOn(Instance instance, ConnectUser user, Instant now) {
        List<ConnectSession> alive = sessions.goingOn(user, now);
        String expected = "no session of `" + user.login() + "` in `" + instance.alias() + "`";
        return alive.isEmpty()
                ? Check.pass(
                        ConnectCheck.SESSIONS_END_TOO,
                        expected,
                        "none; a session of the role lasts until its own end, twelve hours at most")
                : Check.fail(
                                ConnectCheck.SESSIONS_END_TOO,
                                expected,
                                alive.size() + ", the last until " + alive.getLast().expiresAt(),
                                Remedy.of(
                                        "delete the user `"
                                                + user.login()
                                                + "`, and deny the role everything for sessions"
                                                + " begun before now (`aws:TokenIssueTime`)"))
                        .configuredAt("users of instance `" + instance.alias() + "`");
    }

    private Target usual(ConnectUser user) {
        return new Target(permits(user, PageGate.DESK) ? PageGate.DESK : PageGate.HOME, true);
    }

    private List<Check> destination(Instance instance, ConnectUser user, Target target) {
        List<Check> checks = new ArrayList<>();
        checks.add(Destination.ask(target.destination(), store.origins(instance.id())));
        checks.add(Destination.askPrefix(target.destination(), target.newDomain()));
        if (Destination.isPath(target.destination())) {
            checks.add(PageGate.ask(target.destination(), profiles(user)));
        }
        return checks;
    }

    /** Whether the bearer of this cookie may see the page. */
    public PageOutcome page(String alias, Optional<String> cookie, String path, Instant now) {
        Optional<Instance> instance = store.instanceByAlias(alias);
        if (instance.isEmpty()) {
            return new PageOutcome.NoInstance();
        }
        Optional<ConnectSession> session = cookie.flatMap(sessions::byCookie);
        Check alive = askAlive(session, instance.get(), cookie.isPresent(), now);
        Optional<Agent> agent = alive.failed() ? Optional.empty() : session.flatMap(this::agent);
        if (agent.isEmpty()) {
            Check decisive = alive.failed() ? alive : gone();
            TraceCode trace = journal.open(now);
            journal.write(
                    trace, named(session, TraceUpdate.at(now).application(instance.get().alias())));
            refuse(trace, now, List.of(decisive), decisive, Sentences.SESSION_EXPIRED);
            return new PageOutcome.Expired(new Refusal(trace, decisive, Sentences.SESSION_EXPIRED));
        }
        Check permitted = PageGate.ask(path, profiles(agent.get().user()));
        if (permitted.failed()) {
            TraceCode trace = journal.open(now);
            journal.write(
                    trace,
                    TraceUpdate.at(now)
                            .person(agent.get().user().login())
                            .application(instance.get().alias()));
            refuse(trace, now, List.of(alive, permitted), permitted, Sentences.NO_PERMISSION);
            return new PageOutcome.NotPermitted(
                    new Refusal(trace, permitted, Sentences.NO_PERMISSION));
        }
        return new PageOutcome.Open(agent.get());
    }

    /** Whoever the cookie signs in to this instance, without a page in mind and without a trace. */
    public Optional<Agent> signedIn(String alias, String cookie, Instant now) {
        Optional<ConnectSession> session = sessions.byCookie(cookie);
        return store.instanceByAlias(alias)
                .filter(instance -> !askAlive(session, instance, true, now).failed())
                .flatMap(instance -> session)
                .flatMap(this::agent);
    }

    /** Puts the agent into a status; nothing where done, else why not. */
    public Optional<Fault> setStatus(Agent agent, String statusId) {
        return users.setStatus(agent.user(), statusId);
    }

    /** Ends the session and puts its user Offline. Without a session nothing happens. */
    public void logOut(String alias, String cookie, Instant now) {
        Optional<Agent> agent = signedIn(alias, cookie, now);
        sessions.end(cookie);
        agent.map(Agent::user).ifPresent(users::setOffline);
    }

    private Optional<Agent> agent(ConnectSession session) {
        Optional<Instance> instance = store.instance(session.instance());
        return store.user(session.instance(), session.user())
                .flatMap(user ->
                        instance.map(in ->
                                new Agent(
                                        in,
                                        user,
                                        session,
                                        users.status(user),
                                        users.statuses(in.id()))));
    }

    private boolean permits(ConnectUser user, String path) {
        return !PageGate.ask(path, profiles(user)).failed();
    }

    private List<SecurityProfile> profiles(ConnectUser user) {
        return store.securityProfiles(user.instance()).stream()
                .filter(profile -> user.securityProfiles().contains(profile.id()))
                .toList();
    }

    private TraceUpdate named(Optional<ConnectSession> session, TraceUpdate update) {
        return session.flatMap(s -> store.user(s.instance(), s.user()))
                .map(user -> update.person(user.login()))
                .orElse(update);
    }

    private void refuse(
            TraceCode trace, Instant now, List<Check> checks, Check decisive, String sentence) {
        journal.write(
                trace,
                TraceUpdate.at(now)
                        .stations(new StationReport(Station.WORKSPACE, checks))
                        .verdict(new Verdict.Refused(decisive, sentence, decisive.found())));
    }

    private Check askFresh(Optional<SessionStore.Kept> kept, String alias, Instant now) {
        String expected =
                "an unused code, at most " + ConnectSessions.CODE_LIFE.toSeconds() + " s old";
        if (kept.isEmpty()) {
            return Check.fail(
                    ConnectCheck.CODE_IS_FRESH,
                    expected,
                    "a code that was used already, or never given out",
                    START_AT_PROVIDER);
        }
        ConnectSession session = kept.get().session();
        Duration age = Duration.between(session.signedInAt(), now);
        if (!now.isBefore(kept.get().expiresAt())) {
            return Check.fail(
                    ConnectCheck.CODE_IS_FRESH,
                    expected,
                    "a code " + age.toSeconds() + " s old",
                    START_AT_PROVIDER);
        }
        boolean here =
                store.instanceByAlias(alias)
                        .filter(instance -> instance.id().equals(session.instance()))
                        .isPresent();
        return here
                ? Check.pass(
                        ConnectCheck.CODE_IS_FRESH,
                        expected,
                        "a code " + age.toSeconds() + " s old")
                : Check.fail(
                        ConnectCheck.CODE_IS_FRESH,
                        expected,
                        "a code for another instance than `" + alias + "`",
                        START_AT_PROVIDER);
    }

    private static Check askAlive(
            Optional<ConnectSession> session, Instance instance, boolean cookie, Instant now) {
        if (session.isEmpty()) {
            return Check.fail(
                    ConnectCheck.SESSION_IS_ALIVE,
                    "a session in instance `" + instance.alias() + "`",
                    cookie
                            ? "a cookie of a session that was logged out or swept"
                            : "no session: the address was opened directly",
                    START_AT_PROVIDER);
        }
        ConnectSession found = session.get();
        if (!found.instance().equals(instance.id())) {
            return Check.fail(
                    ConnectCheck.SESSION_IS_ALIVE,
                    "a session in instance `" + instance.alias() + "`",
                    "a session in another instance",
                    START_AT_PROVIDER);
        }
        if (!now.isBefore(found.expiresAt())) {
            return Check.fail(
                    ConnectCheck.SESSION_IS_ALIVE,
                    "a session younger than " + ConnectSession.LENGTH.toHours() + " hours",
                    "a session of " + found.signedInAt() + " that ended at " + found.expiresAt(),
                    START_AT_PROVIDER);
        }
        return alive(found);
    }

    private static Check alive(ConnectSession session) {
        return Check.pass(
                ConnectCheck.SESSION_IS_ALIVE,
                "a session younger than " + ConnectSession.LENGTH.toHours() + " hours",
                "a session of " + session.signedInAt() + ", until " + session.expiresAt());
    }

    private static Check gone() {
        return Check.fail(
                ConnectCheck.SESSION_IS_ALIVE,
                "a session of a user of this instance",
                "a session of a user who was deleted since",
                START_AT_PROVIDER);
    }
}
