package patchbay.identity.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.TokenHash;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.enrol.Standing;
import patchbay.identity.factor.AppSecret;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.Devices;
import patchbay.identity.factor.FactorCheck;
import patchbay.identity.factor.FactorOutcome;
import patchbay.identity.factor.KeyAnswer;
import patchbay.identity.factor.RelyingParty;
import patchbay.identity.mail.Letter;
import patchbay.identity.mail.Outbox;

/**
 * What comes between the right password and the session: another password where it was good for one
 * time, and a second factor where the rules want one (rule 7.24).
 *
 * <p>The order is fixed, and each step is decided anew from what was proven so far. An attempt is
 * good for ten minutes, five wrong answers and one session.
 */
public final class SignInSteps {
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final String MAILED = "mailed-code";

    private final Parts parts;
    private final Supplier<SignInRules> rules;
    private final InstantSource clock;
    private final Randomness random;
    private final GuessBrake brake;

    /** What the steps are made of. */
    public record Parts(
            AttemptStore attempts,
            Enrolment enrolment,
            Devices devices,
            Outbox outbox,
            Sealer sealer) {}

    public SignInSteps(
            Parts parts, Supplier<SignInRules> rules, InstantSource clock, Randomness random) {
        this.parts = parts;
        this.rules = rules;
        this.clock = clock;
        this.random = random;
        this.brake = new GuessBrake(clock);
    }

    /**
     * Goes on after the right password.
     *
     * @param next where the sign-in leads: a path of the host
     * @param workflow groups its events
     * @param browser the token by which the browser is known; nothing: it is not
     */
    public Progress begin(
            Person person,
            SessionKind kind,
            String next,
            String workflow,
            Optional<String> browser) {
        Standing standing = parts.enrolment().standing(person);
        Check oneTime = parts.enrolment().oneTimeCurrent(standing);
        if (oneTime.failed()) {
            return new Progress.Blocked(person, oneTime);
        }
        String token = random.token();
        Attempt attempt =
                new Attempt(
                        TokenHash.of(token),
                        kind,
                        person.id(),
                        workflow,
                        next,
                        "PASSWORD",
                        "",
                        Optional.empty(),
                        0,
                        clock.instant().plus(GOOD));
        Wanted wanted = wanted(attempt, person, browser);
        return switch (wanted) {
            case Wanted.Nothing() -> in(attempt, person);
            case Wanted.No(Check why) -> new Progress.Blocked(person, why);
            case Wanted.This(Step step) -> {
                parts.attempts().add(attempt);
                yield new Progress.Begun(
                        new Secret(token), entered(new Progress.Open(attempt, person, step)));
            }
        };
    }

    private sealed interface Wanted {
        record Nothing() implements Wanted {}

        record This(Step step) implements Wanted {}

        record No(Check why) implements Wanted {}
    }

    private Wanted wanted(Attempt attempt, Person person, Optional<String> browser) {
        if (parts.enrolment().standing(person).mustChange()) {
            return new Wanted.This(new Step.ChoosePassword());
        }
        SignInRules now = rules.get();
        if (attempt.twice() || now.prompt() == SignInRules.Prompt.NEVER) {
            return new Wanted.Nothing();
        }
        List<Device> devices = parts.devices().of(person.id());
        if (devices.isEmpty()) {
            return withoutDevice(now, person);
        }
        boolean known =
                now.prompt() == SignInRules.Prompt.CONTEXT_AWARE
                        && parts.devices().knows(browser, person.id());
        return known ? new Wanted.Nothing() : new Wanted.This(new Step.Prove(devices));
    }

    private static Wanted withoutDevice(SignInRules rules, Person person) {
        return switch (rules.withoutDevice()) {
            case ALLOW -> new Wanted.Nothing();
            case REGISTER -> new Wanted.This(new Step.Register());
            case EMAIL_CODE ->
                    Letter.reaches(person.email())
                            ? new Wanted.This(new Step.MailedCode(person.email()))
                            : new Wanted.No(blocked("none, nor an address to mail a code to"));
            case BLOCK -> new Wanted.No(blocked("none, and the rules block such sign-ins"));
        };
    }

    private static Check blocked(String found) {
        return Check.fail(
                FactorCheck.DEVICE,
                "a registered second factor",
                found,
                Remedy.of("let people register one at sign-in, in the sign-in settings"));
    }

    /** The attempt that the browser shows, if it still stands; the step is decided anew. */
    public Optional<Progress.Open> find(String token, SessionKind kind) {
        Instant now = clock.instant();
        return parts.attempts()
                .find(TokenHash.of(token))
                .filter(found -> found.attempt().kind() == kind)
                .filter(found -> now.isBefore(found.attempt().endsAt()))
                .filter(found -> found.person().enabled())
                .flatMap(found ->
                        wanted(found.attempt(), found.person(), Optional.empty())
                                        instanceof Wanted.This(Step step)
                                ? Optional.of(
                                        new Progress.Open(found.attempt(), found.person(), step))
                                : Optional.empty());
    }

    /** The password chosen in place of the one-time password. */
    public Progress choosePassword(Progress.Open open, Secret password) {
        return switch (parts.enrolment().choose(open.person(), password)) {
            case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> checks) ->
                    new Progress.Wrong(open, decisive, checks);
            case DirectoryOutcome.Done<Person>(Person person, List<Check> _) ->
                    further(open.attempt(), person);
        };
    }

    /** The code of an app, or the one that was mailed. */
    public Progress code(Progress.Open open, String code, String source) {
        return switch (open.step()) {
            case Step.MailedCode(String _) ->
                    judged(open, source, "EMAIL_OTP", () -> mailedCode(open, code));
            case Step.Prove _ ->
                    judged(open, source, "TOTP", () -> parts.devices().code(open.person(), code));
            case Step.ChoosePassword _, Step.Register _ -> new Progress.Further(open);
        };
    }

    /** What a key signed. */
    public Progress key(Progress.Open open, KeyAnswer answer, RelyingParty here, String source) {
        if (!(open.step() instanceof Step.Prove)) {
            return new Progress.Further(open);
        }
        String challenge = open.attempt().challenge();
        boolean _ = parts.attempts().update(open.attempt().challenged(""));
        return judged(
                open,
                source,
                "WEBAUTHN",
                () -> parts.devices().key(open.person(), answer, challenge, here));
    }

    /** An app registered at the sign-in, which proves it too. */
    public Progress registerApp(Progress.Open open, String code, String name, String source) {
        Optional<AppSecret> secret = open.attempt().sealedSecret().flatMap(parts.devices()::opened);
        if (!(open.step() instanceof Step.Register) || secret.isEmpty()) {
            return new Progress.Further(open);
        }
        return judged(
                open,
                source,
                "TOTP",
                () -> parts.devices().registerApp(open.person(), secret.get(), code, name));
    }

    /** A key registered at the sign-in, which proves it too. */
    public Progress registerKey(
            Progress.Open open, KeyAnswer answer, RelyingParty here, String name, String source) {
        if (!(open.step() instanceof Step.Register)) {
            return new Progress.Further(open);
        }
        return judged(
                open,
                source,
                "WEBAUTHN",
                () ->
                        parts.devices()
                                .registerKey(
                                        open.person(),
                                        answer,
                                        open.attempt().challenge(),
                                        here,
                                        name));
    }

    @FunctionalInterface
    private interface Question {
        FactorOutcome ask();
    }

    /** A try is counted before it is judged: many at once gain nothing. */
    private Progress judged(
            Progress.Open open, String source, String credential, Question question) {
        String name = open.person().id().text();
        Optional<Duration> wait = brake.wait(name, source);
        if (wait.isPresent()) {
            return new Progress.Later(open, wait.get());
        }
        if (!parts.attempts().takeTry(open.attempt().tokenHash(), TRIES)) {
            boolean _ = parts.attempts().remove(open.attempt().tokenHash());
            return new Progress.Over();
        }
        brake.failed(name, source);
        return switch (question.ask()) {
            case FactorOutcome.Good _ -> {
                brake.succeeded(name, source);
                yield further(open.attempt().proving(credential), open.person());
            }
            case FactorOutcome.Refused(Check decisive, List<Check> checks) ->
                    new Progress.Wrong(open, decisive, checks);
        };
    }

    private FactorOutcome mailedCode(Progress.Open open, String code) {
        boolean right =
                open.attempt()
                        .sealedSecret()
                        .flatMap(sealed -> parts.sealer().open(MAILED, sealed))
                        .filter(kept ->
                                MessageDigest.isEqual(
                                        kept,
                                        code.replaceAll("[\\s-]", "")
                                                .getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
        String expected = "the code that was mailed";
        if (right) {
            return FactorOutcome.mailed(
                    Check.pass(FactorCheck.MAILED_CODE, expected, "it"), open.person().id());
        }
        return FactorOutcome.refused(
                Check.fail(
                        FactorCheck.MAILED_CODE,
                        expected,
                        "another",
                        Remedy.of("look for the latest letter, and in spam")));
    }

    /** What has to be there when a step begins: a code in the mail, a secret to register. */
    private Progress.Open entered(Progress.Open open) {
        return switch (open.step()) {
            case Step.MailedCode(String email) -> {
                String code = random.text(6, "0123456789");
                parts.outbox().send(CodeLetter.of(email, code));
                yield holding(
                        open, parts.sealer().seal(MAILED, code.getBytes(StandardCharsets.UTF_8)));
            }
            case Step.Register() ->
                    holding(open, parts.devices().sealed(parts.devices().newSecret()));
            case Step.Prove _, Step.ChoosePassword _ -> open;
        };
    }

    private Progress.Open holding(Progress.Open open, byte[] sealed) {
        Attempt attempt = open.attempt().holding(sealed);
        boolean _ = parts.attempts().update(attempt);
        return new Progress.Open(attempt, open.person(), open.step());
    }

    /** The same, with a fresh challenge for a key. */
    public Progress.Open challenged(Progress.Open open) {
        Attempt attempt = open.attempt().challenged(parts.devices().newChallenge());
        boolean _ = parts.attempts().update(attempt);
        return new Progress.Open(attempt, open.person(), open.step());
    }

    /** The secret of the app being registered. */
    public Optional<AppSecret> secret(Progress.Open open) {
        return open.attempt().sealedSecret().flatMap(parts.devices()::opened);
    }

    private Progress further(Attempt attempt, Person person) {
        boolean _ = parts.attempts().update(attempt);
        return switch (wanted(attempt, person, Optional.empty())) {
            case Wanted.Nothing() ->
                    parts.attempts().remove(attempt.tokenHash())
                            ? in(attempt, person)
                            : new Progress.Over();
            case Wanted.This(Step step) ->
                    new Progress.Further(entered(new Progress.Open(attempt, person, step)));
            case Wanted.No(Check why) -> new Progress.Blocked(person, why);
        };
    }

    private static Progress in(Attempt attempt, Person person) {
        return new Progress.In(attempt, person, attempt.twice());
    }

    /** Forgets attempts that ended; called by the housekeeping. */
    public int forgetEnded() {
        return parts.attempts().removeEndedBefore(clock.instant());
    }
}
