package patchbay.identity.application;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.Instance;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.saml.issue.SigningKey;

/** Adds, changes and finds applications, and says who may open them. */
public final class Applications {
    private static final int OPENED_KEYS_AT_MOST = 1000;

    /** Rule 7.18. */
    private static final int AT_MOST = 7_000;

    private static final int GROUPS_AT_MOST = 100;

    private final ApplicationStore store;
    private final ApplicationKeys keys;
    private final InstantSource clock;
    private final Randomness randomness;

    /** Keys that were unsealed before, by key id: unsealing costs as much as a signature. */
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    public Applications(
            ApplicationStore store, Sealer sealer, InstantSource clock, Randomness randomness) {
        this.store = store;
        this.keys = new ApplicationKeys(sealer, clock, randomness);
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A key pair for {@link #add(Instance, Settings, KeyPair)}, made ahead of time. */
    public KeyPair generateKeys() {
        return keys.generate(CertificateWish.USUAL.keySizeBits());
    }

    /** Their certificates, and how one takes over from another. */
    public Certificates rotation() {
        return new Certificates(store, keys);
    }

    /** Adds an application with a fresh key; making it takes up to a second. */
    public ApplicationOutcome add(Instance instance, Settings settings) {
        return add(instance, settings, generateKeys());
    }

    /** Adds an application that signs with the given RSA key pair. */
    public ApplicationOutcome add(Instance instance, Settings settings, KeyPair keyPair) {
        List<Check> checks = new ArrayList<>(SettingsForm.checks(settings));
        checks.add(quota());
        checks.add(addressShared(settings, Optional.empty()));
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new ApplicationOutcome.Refused(failed.get(), checks);
        }
        Application application =
                new Application(
                        new ApplicationId("ins-" + HexFormat.of().formatHex(randomness.bytes(8))),
                        instance.account(),
                        instance.region(),
                        settings,
                        clock.instant());
        store.add(
                application,
                keys.keep(keyPair, settings.displayName(), CertificateWish.USUAL, true));
        return new ApplicationOutcome.Done(application, checks);
    }

    private Check quota() {
        int count = store.count();
        return SettingsForm.judge(
                ApplicationCheck.QUOTA,
                count < AT_MOST,
                "at most 7,000 applications",
                count + " applications before this one",
                "remove an application that nobody uses");
    }

    /** What of an application is allowed and yet to be looked at. */
    public List<Check> hints(Application application) {
        return Stream.of(
                        addressShared(application.settings(), Optional.of(application.id())),
                        Certificates.expiry(
                                certificates(application.id()).getFirst(), clock.instant()))
                .filter(check -> check.outcome() != Check.Outcome.PASS)
                .toList();
    }

    /** Allowed, yet each application is an issuer of its own, which surprises (rule 7.15). */
    private Check addressShared(Settings settings, Optional<ApplicationId> self) {
        Optional<Application> other =
                store.leadingTo(settings.acsUrl(), settings.audience()).stream()
                        .filter(application -> !self.equals(Optional.of(application.id())))
                        .findFirst();
        String expected = "no other application for `" + settings.audience() + "` there";
        return other.isEmpty()
                ? Check.pass(ApplicationCheck.ADDRESS_SHARED, expected, "none")
                : Check.warn(
                        ApplicationCheck.ADDRESS_SHARED,
                        expected,
                        "application `" + other.get().displayName() + "` leads there too",
                        Remedy.of(
                                "give the service provider the metadata of both: issuer and"
                                        + " certificate differ, so AWS needs a SAML provider for"
                                        + " each"));
    }

    /** Changes an application's settings. */
    public ApplicationOutcome change(Application application, Settings settings) {
        List<Check> checks = new ArrayList<>(SettingsForm.checks(settings));
        checks.add(addressShared(settings, Optional.of(application.id())));
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new ApplicationOutcome.Refused(failed.get(), checks);
        }
        Application changed = application.with(settings);
        store.update(changed);
        return new ApplicationOutcome.Done(changed, checks);
    }

    /** The oldest application that is displayed so. */
    public Optional<Application> displayedAs(String displayName) {
        return store.displayedAs(displayName);
    }

    public Optional<Application> find(ApplicationId id) {
        return store.find(id);
    }

    /** The application that an address ending in this key means (rule 7.15). */
    public Optional<Application> addressedBy(String addressKey) {
        return AddressKey.applicationId(addressKey)
                .flatMap(store::find)
                .filter(application -> application.addressKey().equals(addressKey));
    }

    /** All applications, by display name. */
    public List<Application> list() {
        return store.list();
    }

    /** Removes the application, its keys and its assignments. */
    public boolean remove(ApplicationId id) {
        return store.remove(id);
    }

    /** Lets the person or group open it; false where one of them is gone. May be repeated. */
    public boolean assign(ApplicationId id, Assignee assignee) {
        return store.assign(id, assignee);
    }

    /** Whether one more assignee fits (rule 7.18); who is assigned already always does. */
    public Check room(ApplicationId id, Assignee assignee) {
        List<Assignee> assigned = store.assignees(id);
        long groups = assigned.stream().filter(it -> it instanceof Assignee.EverybodyIn).count();
        return SettingsForm.judge(
                ApplicationCheck.GROUP_QUOTA,
                assignee instanceof Assignee.OnePerson
                        || assigned.contains(assignee)
                        || groups < GROUPS_AT_MOST,
                "at most 100 groups",
                groups + " groups are assigned",
                "assign a group that holds the people of several");
    }

    public boolean unassign(ApplicationId id, Assignee assignee) {
        return store.unassign(id, assignee);
    }

    public List<Assignee> assignees(ApplicationId id) {
        return store.assignees(id);
    }

    /** The applications that the person may open, by display name; disabled ones too. */
    public List<Application> assignedTo(PersonId person) {
        return store.assignedTo(person);
    }

    /**
     * Everybody who may open it, by user name, behind the given one; at most so many. Each page
     * costs as much as all assignments, so let it be large.
     */
    public List<Person> people(ApplicationId id, String afterUserName, int limit) {
        return store.people(id, afterUserName, limit);
    }

    /** Whether the person may open it, themselves or as a member of a group. */
    public boolean assigned(PersonId person, ApplicationId id) {
        return store.assigned(person, id);
    }

    /** A number of applications by display name, behind the given one. */
    public List<Application> page(Optional<Application> after, int limit) {
        return store.page(after, limit);
    }

    /** The certificates under which partners may know it, the one that signs first. */
    public List<X509Certificate> certificates(ApplicationId id) {
        return store.keys(id).stream().map(ApplicationKeys::certificate).toList();
    }

    /** The key that signs for the application. */
    public SigningKey signingKey(ApplicationId id) {
        ApplicationKey active =
                store.keys(id).stream()
                        .filter(ApplicationKey::active)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(id + " has no active key"));
        if (opened.size() > OPENED_KEYS_AT_MOST) {
            opened.clear();
        }
        return opened.computeIfAbsent(active.id(), _ -> keys.open(active));
    }
}
