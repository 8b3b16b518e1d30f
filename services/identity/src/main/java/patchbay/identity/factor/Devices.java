package patchbay.identity.factor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.TokenHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Registers, checks, names and removes the devices of people (rule 7.24). */
public final class Devices {
    /** More than anybody needs, few enough to try each. */
    public static final int MOST = 8;

    private static final int LONGEST_NAME = 100;
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final String PURPOSE = "authenticator-app";

    /** A clock may be half a minute off, either way. */
    private static final int TAKEN_AWAY = 1;

    /** A code of a quarter of an hour ago tells that the clock is wrong. */
    private static final int TOLD_AWAY = 30;

    private static final String OFFERED = "device-offer";
    private static final Duration OFFER_GOOD = Duration.ofMinutes(15);

    private final DeviceStore store;
    private final Sealer sealer;
    private final InstantSource clock;
    private final Randomness random;

    public Devices(DeviceStore store, Sealer sealer, InstantSource clock, Randomness random) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
        this.random = random;
    }

    public List<Device> of(PersonId person) {
        return store.of(person);
    }

    /** The secret of an app to be registered. */
    public AppSecret newSecret() {
        return new AppSecret(random.bytes(Totp.SECRET_BYTES));
    }

    /** For keeping it until the app has shown its first code. */
    public byte[] sealed(AppSecret secret) {
        return sealer.seal(PURPOSE, secret.bytes());
    }

    public Optional<AppSecret> opened(byte[] sealed) {
        return sealer.open(PURPOSE, sealed).map(AppSecret::new);
    }

    /** Registers an app that shows the right code for its secret. */
    public FactorOutcome registerApp(Person person, AppSecret secret, String code, String name) {
        if (tooMany(person)) {
            return FactorOutcome.Refused.by(full());
        }
        Instant now = clock.instant();
        Totp totp = new Totp(secret.bytes());
        String digits = digits(code);
        OptionalLong step = totp.find(digits, now, TAKEN_AWAY);
        if (step.isEmpty()) {
            return FactorOutcome.Refused.by(wrong(List.of(totp), digits, now));
        }
        return kept(
                new Device(
                        random.uuid().toString(),
                        person.id(),
                        named(name, "Authenticator app"),
                        new Device.Proof.App(sealed(secret), step.getAsLong()),
                        now,
                        Optional.empty()),
                List.of(right()));
    }

    /** Whether the code is what an app of the person shows now, and was not used before. */
    public FactorOutcome code(Person person, String code) {
        Instant now = clock.instant();
        String digits = digits(code);
        List<Totp> apps = new ArrayList<>();
        for (Device device : store.of(person.id())) {
            if (!(device.proof() instanceof Device.Proof.App app)) {
                continue;
            }
            Optional<AppSecret> secret = opened(app.sealedSecret());
            if (secret.isEmpty()) {
                continue;
            }
            Totp totp = new Totp(secret.get().bytes());
            apps.add(totp);
            OptionalLong step = totp.find(digits, now, TAKEN_AWAY);
            if (step.isPresent()) {
                return store.usedApp(device.id(), step.getAsLong(), now)
                        ? new FactorOutcome.Good(device.person(), List.of(right(), fresh()))
                        : FactorOutcome.Refused.by(List.of(right(), used()));
            }
        }
        return FactorOutcome.Refused.by(wrong(apps, digits, now));
    }

    /** What an authenticator has to sign next. */
    public String newChallenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(32));
    }

    /** Registers a key that answered the challenge. */
    public FactorOutcome registerKey(
            Person person, KeyAnswer answer, String challenge, RelyingParty here, String name) {
        if (tooMany(person)) {
            return FactorOutcome.Refused.by(full());
        }
        WebAuthn.Verdict verdict = new WebAuthn.Verdict();
        Optional<WebAuthn.Made> made = WebAuthn.made(answer, challenge, here, verdict);
        if (made.isEmpty()) {
            return FactorOutcome.Refused.by(verdict.checks());
        }
        return kept(
                new Device(
                        random.uuid().toString(),
                        person.id(),
                        named(name, "Security key or passkey"),
                        new Device.Proof.Key(
                                made.get().credentialId(),
                                made.get().publicKey(),
                                here.domain(),
                                made.get().signatures()),
                        clock.instant(),
                        Optional.empty()),
                verdict.checks());
    }

    /** Whether a key of the person signed the challenge. */
    public FactorOutcome key(Person person, KeyAnswer answer, String challenge, RelyingParty here) {
        for (Device device : store.of(person.id())) {
            if (device.proof() instanceof Device.Proof.Key key
                    && answer.id().filter(key.credentialId()::equals).isPresent()) {
                return signed(device, key, answer, challenge, here);
            }
        }
        return FactorOutcome.Refused.by(
                Check.fail(
                        FactorCheck.KEY_KNOWN,
                        "a key that `" + person.userName() + "` registered",
                        "another",
                        Remedy.of("use a registered key, or register this one")));
    }

    private FactorOutcome signed(
            Device device,
            Device.Proof.Key key,
            KeyAnswer answer,
            String challenge,
            RelyingParty here) {
        WebAuthn.Verdict verdict = new WebAuthn.Verdict();
        Optional<Long> count = WebAuthn.signed(answer, key, challenge, here, verdict);
        if (count.isEmpty()) {
            return FactorOutcome.Refused.by(verdict.checks());
        }
        List<Check> checks = new ArrayList<>(verdict.checks());
        boolean grown = store.usedKey(device.id(), count.get(), clock.instant());
        String expected = "a count above " + key.signatures() + ", or no count at all";
        checks.add(
                grown
                        ? Check.pass(FactorCheck.KEY_COUNT, expected, count.get().toString())
                        : Check.fail(
                                FactorCheck.KEY_COUNT,
                                expected,
                                count.get().toString(),
                                Remedy.of("remove this key: a copy of it may be about")));
        return grown
                ? new FactorOutcome.Good(device.person(), checks)
                : FactorOutcome.Refused.by(checks);
    }

    /** What somebody who is signed in may register: a secret for an app, a challenge for a key. */
    public Offer offer(PersonId person) {
        AppSecret secret = newSecret();
        String challenge = newChallenge();
        String plain =
                String.join(
                        " ",
                        person.text(),
                        Long.toString(clock.instant().plus(OFFER_GOOD).getEpochSecond()),
                        challenge,
                        Base64.getEncoder().encodeToString(secret.bytes()));
        byte[] sealed = sealer.seal(OFFERED, plain.getBytes(StandardCharsets.US_ASCII));
        return new Offer(
                secret, challenge, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The offer that the person's page carried back; nothing where it is none, or too old. */
    public Optional<Offer> offered(PersonId person, String sealed) {
        if (!sealed.matches("[A-Za-z0-9_-]{1,1000}")) {
            return Optional.empty();
        }
        return sealer.open(OFFERED, Base64.getUrlDecoder().decode(sealed))
                .map(plain -> new String(plain, StandardCharsets.US_ASCII).split(" "))
                .filter(plain -> plain.length == 4 && plain[0].equals(person.text()))
                .filter(plain -> clock.instant().getEpochSecond() < Long.parseLong(plain[1]))
                .map(plain ->
                        new Offer(
                                new AppSecret(Base64.getDecoder().decode(plain[3])),
                                plain[2],
                                sealed));
    }

    /**
     * What a page offers to register.
     *
     * @param sealed carries it to the page and back
     */
    public record Offer(AppSecret secret, String challenge, String sealed) {
        @Override
        public String toString() {
            return "offer ********";
        }
    }

    /** False where the person has no such device, or the name is no name. */
    public boolean rename(PersonId person, String id, String name) {
        return !named(name, "").isEmpty() && store.rename(person, id, named(name, ""));
    }

    public boolean remove(PersonId person, String id) {
        return store.remove(person, id);
    }

    /** For somebody who lost theirs: they start anew. */
    public int removeAll(PersonId person) {
        return store.removeAll(person);
    }

    /** Remembers the browser in which somebody proved themselves, for thirty days. */
    public void know(String browser, PersonId person) {
        store.know(TokenHash.of(browser), person, clock.instant().plus(KNOWN));
    }

    public boolean knows(Optional<String> browser, PersonId person) {
        return browser.filter(it -> store.knows(TokenHash.of(it), person, clock.instant()))
                .isPresent();
    }

    /** How long a browser is remembered. */
    public static Duration known() {
        return KNOWN;
    }

    public int forgetBrowsers() {
        return store.forgetBrowsersBefore(clock.instant());
    }

    private FactorOutcome kept(Device device, List<Check> checks) {
        if (store.add(device)) {
            return new FactorOutcome.Good(device.person(), checks);
        }
        return FactorOutcome.Refused.by(
                Check.fail(
                        FactorCheck.KEY_FREE,
                        "a key that is not registered yet",
                        "one that is",
                        Remedy.of("use another key")));
    }

    private boolean tooMany(Person person) {
        return store.of(person.id()).size() >= MOST;
    }

    private static Check full() {
        return Check.fail(
                FactorCheck.DEVICE,
                "at most " + MOST + " devices",
                "as many",
                Remedy.of("remove one that is not used any more"));
    }

    private static String named(String name, String otherwise) {
        String plain = name.strip().replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty()
                ? otherwise
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** People type codes in two groups. */
    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    private static Check right() {
        return Check.pass(FactorCheck.CODE, "the code shown now", "it");
    }

    private static Check fresh() {
        return Check.pass(FactorCheck.CODE_FRESH, "a code not used before", "one");
    }

    private static Check used() {
        return Check.fail(
                FactorCheck.CODE_FRESH,
                "a code not used before",
                "one that was used",
                Remedy.of("wait for the next code"));
    }

    private static Check wrong(List<Totp> apps, String digits, Instant now) {
        Optional<Check> drift =
                apps.stream()
                        .map(app -> app.find(digits, now, TOLD_AWAY))
                        .filter(OptionalLong::isPresent)
                        .map(step -> drift(step.getAsLong() - Totp.step(now)))
                        .findFirst();
        return drift.orElseGet(() ->
                Check.fail(
                        FactorCheck.CODE,
                        "the code shown now",
                        "another",
                        Remedy.of("type the code of the entry for this sign-in")));
    }

    private static Check drift(long steps) {
        return Check.fail(
                FactorCheck.CODE_CLOCK,
                "the code shown now",
                "the code of about "
                        + Math.abs(Totp.seconds(steps))
                        + (steps < 0 ? " seconds ago" : " seconds from now"),
                Remedy.of("set the clock of the device that shows it"));
    }
}
