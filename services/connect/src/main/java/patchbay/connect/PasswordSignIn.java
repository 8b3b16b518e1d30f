package patchbay.connect;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.wire.Fault;

/**
 * Answers whether a name and a password belong to a user of an instance: of a managed one by the
 * password kept here, of one with a directory by what the directory says. Users of a SAML instance
 * have none (rule 8.22).
 *
 * <p>An unknown name takes as long as a wrong password.
 */
public final class PasswordSignIn {
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int LONGEST_PASSWORD = 256;

    private final ConnectStore store;
    private final PasswordStore passwords;
    private final PasswordHashing hashing;
    private final GuessLimit limit;
    private final Directories directories;
    private final InstantSource clock;

    public PasswordSignIn(
            ConnectStore store,
            PasswordStore passwords,
            PasswordHashing hashing,
            GuessLimit limit,
            Directories directories,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.hashing = hashing;
        this.limit = limit;
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * What came of the attempt.
     *
     * @param source where it comes from: the client's address
     */
    public PasswordAnswer signIn(Instance instance, String login, Secret password, String source) {
        IdentityManagement kind = instance.identityManagement();
        if (kind == IdentityManagement.SAML) {
            return new PasswordAnswer.Refused(
                    "users of `" + instance.alias() + "` sign in at their identity provider");
        }
        String name = instance.id() + "/" + login;
        Optional<Duration> wait = limit.wait(name, source);
        if (wait.isPresent()) {
            return new PasswordAnswer.Later(wait.get(), "too many failed attempts");
        }
        boolean absurd =
                Login.fault(kind, login).isPresent()
                        || password.reveal().length() > LONGEST_PASSWORD;
        Optional<ConnectUser> user =
                absurd ? Optional.empty() : store.userByLogin(instance.id(), login);
        PasswordAnswer answer =
                kind == IdentityManagement.CONNECT_MANAGED
                        ? own(login, user, absurd ? new Secret("") : password)
                        : directory(instance, login, user, password, source);
        switch (answer) {
            case PasswordAnswer.Proven _ -> limit.succeeded(name, source);
            case PasswordAnswer.Refused _ -> limit.failed(name, source);
            case PasswordAnswer.Later _ -> {}
        }
        return answer;
    }

    private PasswordAnswer own(String login, Optional<ConnectUser> user, Secret password) {
        Optional<KeptPassword> kept = user.map(ConnectUser::id).flatMap(passwords::password);
        return switch (hashing.compare(password, kept)) {
            case BUSY -> new PasswordAnswer.Later(BUSY, "too many sign-ins at this moment");
            case NO ->
                    new PasswordAnswer.Refused(
                            user.isEmpty()
                                    ? nobody(login)
                                    : kept.isEmpty()
                                            ? "`" + login + "` has no password yet"
                                            : "another password for `" + login + "`");
            case YES -> new PasswordAnswer.Proven(user.orElseThrow());
        };
    }

    private PasswordAnswer directory(
            Instance instance,
            String login,
            Optional<ConnectUser> user,
            Secret password,
            String source) {
        String directory = instance.directoryId().orElseThrow();
        return switch (directories.ask(directory, login, password, source)) {
            case LATER ->
                    new PasswordAnswer.Later(BUSY, "directory `" + directory + "` cannot say now");
            case NO ->
                    new PasswordAnswer.Refused(
                            "directory `" + directory + "` does not know `" + login + "` by it");
            case YES ->
                    user.<PasswordAnswer>map(PasswordAnswer.Proven::new)
                            .orElseGet(() -> new PasswordAnswer.Refused(nobody(login)));
        };
    }

    private static String nobody(String login) {
        return "nobody named `" + login + "`";
    }

    /** Gives a managed user another password; nothing where done, else why not. */
    public Optional<Fault> set(Instance instance, ConnectUser user, Secret password) {
        if (instance.identityManagement() != IdentityManagement.CONNECT_MANAGED) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "Password is not required for this directory type"));
        }
        Optional<String> fault = ManagedPassword.fault(password);
        if (fault.isPresent()) {
            return fault.map(ConnectFault::invalidRequest);
        }
        boolean put =
                passwords.put(
                        user.id(),
                        hashing.keep(password),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return put
                ? Optional.empty()
                : Optional.of(ConnectFault.notFound("User is not found: " + user.id()));
    }
}
