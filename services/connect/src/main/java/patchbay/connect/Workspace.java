package patchbay.connect;

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

    private final ConnectStore store;
    private final Users users;
    private final ConnectSessions sessions;
    private final AuthenticationProfiles rules;
    private final SessionGate gate;
    private final Journal journal;

    public Workspace(
            ConnectStore store,
            Users users,
            ConnectSessions sessions,
            AuthenticationProfiles rules,
            Journal journal) {
        this.store = store;
        this.users = users;
        this.sessions = sessions;
        this.rules = rules;
        this.gate = new SessionGate(store, rules);
        this.journal = journal;
    }

    /** Opens a session for the bearer of the code, who is then sent on. */
    public ArrivalOutcome arrive(Visit visit, String code) {
        Instant now = visit.at();
        Optional<SessionStore.Kept> redeemed = sessions.redeem(code);
        Check fresh = gate.askFresh(redeemed, visit.alias(), now);
        Optional<Agent> agent =
                redeemed.filter(kept -> !fresh.failed()).flatMap(kept -> agent(kept.session()));
        if (fresh.failed() || agent.isEmpty()) {
            Check decisive = fresh.failed() ? fresh : SessionGate.gone();
            TraceCode trace =
                    redeemed.flatMap(kept -> kept.session().trace())
                            .orElseGet(() -> journal.open(now));
            refuse(trace, now, List.of(decisive), decisive, Sentences.SESSION_EXPIRED);
            return new ArrivalOutcome.Stale(
                    new Refusal(trace, decisive, Sentences.SESSION_EXPIRED));
        }
        return open(agent.get(), redeemed.orElseThrow(), fresh, visit);
    }

    private ArrivalOutcome open(Agent agent, SessionStore.Kept code, Check fresh, Visit visit) {
        Instant now = visit.at();
        ConnectSession session = code.session();
        Target target = code.target().orElseGet(() -> usual(agent.user()));
        List<Check> checks = new ArrayList<>();
        checks.add(fresh);
        checks.add(SessionGate.alive(session));
        Optional<Check> address = gate.askAddress(agent.profile(), visit.address());
        address.ifPresent(checks::add);
        checks.addAll(destination(agent.instance(), agent.user(), target));
        TraceCode trace = session.trace().orElseGet(() -> journal.open(now));
        if (address.filter(Check::failed).isPresent()) {
            boolean _ = sessions.end(session);
            refuse(trace, now, checks, address.get(), Sentences.SESSION_EXPIRED);
            return new ArrivalOutcome.Stale(
                    new Refusal(trace, address.get(), Sentences.SESSION_EXPIRED));
        }
        replace(agent.user(), visit, session);
        Secret cookie = sessions.cookie(session, now);
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
                        .account(agent.instance().account())
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

    /** The session that this browser had before ends here: a user goes on in the new one alone. */
    private void replace(ConnectUser user, Visit visit, ConnectSession by) {
        visit.cookie()
                .flatMap(sessions::byCookie)
                .filter(before -> before.user().equals(user.id()) && !before.id().equals(by.id()))
                .ifPresent(before -> {
                    boolean _ = sessions.end(before);
                });
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
    public PageOutcome page(Visit visit, String path) {
        Optional<Instance> instance = store.instanceByAlias(visit.alias());
        if (instance.isEmpty()) {
            return new PageOutcome.NoInstance();
        }
        Instant now = visit.at();
        Optional<ConnectSession> session = visit.cookie().flatMap(sessions::byCookie);
        List<Check> alive = gate.askAlive(session, instance.get(), visit);
        Optional<Check> failed = alive.stream().filter(Check::failed).findFirst();
        Optional<Agent> agent =
                failed.isPresent() ? Optional.empty() : session.flatMap(this::agent);
        if (agent.isEmpty()) {
            Check decisive = failed.orElseGet(SessionGate::gone);
            TraceCode trace = journal.open(now);
            journal.write(
                    trace,
                    named(
                            session,
                            TraceUpdate.at(now)
                                    .application(instance.get().alias())
                                    .account(instance.get().account())));
            refuse(
                    trace,
                    now,
                    failed.isPresent() ? alive : List.of(decisive),
                    decisive,
                    Sentences.SESSION_EXPIRED);
            return new PageOutcome.Expired(new Refusal(trace, decisive, Sentences.SESSION_EXPIRED));
        }
        Check permitted = PageGate.ask(path, profiles(agent.get().user()));
        if (permitted.failed()) {
            TraceCode trace = journal.open(now);
            journal.write(
                    trace,
                    TraceUpdate.at(now)
                            .person(agent.get().user().login())
                            .application(instance.get().alias())
                            .account(instance.get().account()));
            List<Check> checks = new ArrayList<>(alive);
            checks.add(permitted);
            refuse(trace, now, checks, permitted, Sentences.NO_PERMISSION);
            return new PageOutcome.NotPermitted(
                    new Refusal(trace, permitted, Sentences.NO_PERMISSION));
        }
        sessions.active(agent.get().session(), now);
        return new PageOutcome.Open(agent.get());
    }

    /**
     * Whoever the cookie signs in to this instance, without a page in mind and without a trace; no
     * activity either.
     */
    public Optional<Agent> signedIn(Visit visit) {
        Optional<ConnectSession> session = visit.cookie().flatMap(sessions::byCookie);
        return store.instanceByAlias(visit.alias())
                .filter(instance ->
                        gate.askAlive(session, instance, visit).stream().noneMatch(Check::failed))
                .flatMap(instance -> session)
                .flatMap(this::agent);
    }

    /** Notes that whoever the cookie signs in touched mouse or keyboard. */
    public Optional<Agent> active(Visit visit) {
        Optional<Agent> agent = signedIn(visit);
        agent.map(Agent::session).ifPresent(session -> sessions.active(session, visit.at()));
        return agent;
    }

    /** In whose name the access token of {@code GetFederationToken} speaks at this instance. */
    public Optional<Agent> bearer(Visit visit, String accessToken) {
        return sessions.byAccessToken(accessToken, visit.at())
                .flatMap(this::agent)
                .filter(agent -> agent.instance().alias().equalsIgnoreCase(visit.alias()))
                .filter(agent ->
                        gate.askAddress(agent.profile(), visit.address())
                                .filter(Check::failed)
                                .isEmpty());
    }

    /** How users of the instance sign in; nothing where there is no such instance. */
    public Optional<AuthenticationProfile> profile(String alias) {
        return store.instanceByAlias(alias).map(instance -> rules.of(instance.id()));
    }

    /** Puts the agent into a status; nothing where done, else why not. */
    public Optional<Fault> setStatus(Agent agent, String statusId) {
        return users.setStatus(agent.user(), statusId);
    }

    /** Ends the session and puts its user Offline. Without a session nothing happens. */
    public void logOut(Visit visit) {
        Optional<Agent> agent = signedIn(visit);
        visit.cookie()
                .flatMap(sessions::byCookie)
                .ifPresent(session -> {
                    boolean _ = sessions.end(session);
                });
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
                                        rules.of(in.id()),
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
}
