package patchbay.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Asks whether a browser's session in an instance still holds (rules 8.22, 8.26 and 8.27). */
final class SessionGate {
    private static final Remedy START_AT_PROVIDER =
            Remedy.of(
                    "sign in at the identity provider; an instance with SAML has no sign-in form");

    private final ConnectStore store;
    private final AuthenticationProfiles profiles;

    SessionGate(ConnectStore store, AuthenticationProfiles profiles) {
        this.store = store;
        this.profiles = profiles;
    }

    private static String length(ConnectSession session) {
        Duration length = Duration.between(session.signedInAt(), session.expiresAt());
        return length.toMinutesPart() == 0
                ? length.toHours() + " hours"
                : length.toMinutes() + " minutes";
    }

    /** Nothing where inactivity ends no session. */
    private static Optional<Check> askActive(
            ConnectSession session, AuthenticationProfile profile, Instant now) {
        if (!profile.endsWhenIdle()) {
            return Optional.empty();
        }
        String expected = "activity within " + profile.idle().toMinutes() + " minutes";
        String found = "the last at " + session.activeAt();
        return Optional.of(
                now.isBefore(session.idleAt(profile))
                        ? Check.pass(ConnectCheck.SESSION_WAS_ACTIVE, expected, found)
                        : Check.fail(
                                ConnectCheck.SESSION_WAS_ACTIVE,
                                expected,
                                found,
                                START_AT_PROVIDER));
    }

    /** Nothing where every address may sign in; what is blocked is, whatever is allowed. */
    Optional<Check> askAddress(AuthenticationProfile profile, String address) {
        if (profile.allowed().isEmpty() && profile.blocked().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> blocking = holding(profile.blocked(), address);
        Optional<String> allowing = holding(profile.allowed(), address);
        String expected =
                profile.allowed().isEmpty()
                        ? "an address outside of " + quoted(profile.blocked())
                        : "an address in "
                                + quoted(profile.allowed())
                                + (profile.blocked().isEmpty()
                                        ? ""
                                        : " and outside of " + quoted(profile.blocked()));
        if (blocking.isEmpty() && (profile.allowed().isEmpty() || allowing.isPresent())) {
            return Optional.of(
                    Check.pass(ConnectCheck.ADDRESS_MAY_SIGN_IN, expected, "`" + address + "`"));
        }
        return Optional.of(
                Check.fail(
                        ConnectCheck.ADDRESS_MAY_SIGN_IN,
                        expected,
                        "`"
                                + address
                                + "`"
                                + blocking.map(range -> ", which `" + range + "` blocks")
                                        .orElse(""),
                        Remedy.of(
                                "come from an allowed network, or change the addresses of the"
                                        + " authentication profile")));
    }

    private static Optional<String> holding(List<String> ranges, String address) {
        return ranges.stream()
                .filter(range ->
                        AddressRange.parse(range).filter(it -> it.contains(address)).isPresent())
                .findFirst();
    }

    private static String quoted(List<String> ranges) {
        return ranges.stream().map(range -> "`" + range + "`").collect(Collectors.joining(", "));
    }

    Check askFresh(Optional<SessionStore.Kept> kept, String alias, Instant now) {
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

    /** The first question that fails, or that all of them are answered. */
    List<Check> askAlive(Optional<ConnectSession> session, Instance instance, Visit visit) {
        Check there = askThere(session, instance, visit.cookie().isPresent(), visit.at());
        if (there.failed()) {
            return List.of(there);
        }
        AuthenticationProfile profile = profiles.of(instance.id());
        Optional<Check> active = askActive(session.orElseThrow(), profile, visit.at());
        Optional<Check> address = askAddress(profile, visit.address());
        return Stream.of(Optional.of(there), active, address).flatMap(Optional::stream).toList();
    }

    private static Check askThere(
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
                    "a session younger than " + length(found),
                    "a session of " + found.signedInAt() + " that ended at " + found.expiresAt(),
                    START_AT_PROVIDER);
        }
        return alive(found);
    }

    static Check alive(ConnectSession session) {
        return Check.pass(
                ConnectCheck.SESSION_IS_ALIVE,
                "a session younger than " + length(session),
                "a session of " + session.signedInAt() + ", until " + session.expiresAt());
    }

    static Check gone() {
        return Check.fail(
                ConnectCheck.SESSION_IS_ALIVE,
                "a session of a user of this instance",
                "a session of a user who was deleted since",
                START_AT_PROVIDER);
    }
}
