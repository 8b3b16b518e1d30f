package patchbay.connect;

import java.time.Duration;
import java.util.Optional;
import patchbay.aws.Secret;

/**
 * The sign-in form of an instance whose users have passwords: a managed one's own, or those of its
 * directory. An instance with SAML has none (rule 8.22).
 *
 * <p>A wrong password leaves no trace: whoever types one may type a million.
 */
public final class OwnSignIn {
    /** A page of the instance; nothing that leads elsewhere. */
    private static final String PAGE = "/[^/\\\\].*|/";

    private final ConnectStore store;
    private final PasswordSignIn passwords;
    private final ConnectSessions sessions;

    public OwnSignIn(ConnectStore store, PasswordSignIn passwords, ConnectSessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A code that opens the session on this host, once. */
        record HandOver(Secret code) implements Outcome {}

        record Wrong() implements Outcome {}

        /** To be tried again after this time. */
        record Later(Duration delay) implements Outcome {}
    }

    /** Whether the instance of this alias has such a form. */
    public boolean offered(String alias) {
        return instance(alias).isPresent();
    }

    private Optional<Instance> instance(String alias) {
        return store.instanceByAlias(alias)
                .filter(instance -> instance.identityManagement() != IdentityManagement.SAML);
    }

    /**
     * Judges what was sent.
     *
     * @param next the page to go on to, as the form was asked for it
     */
    public Outcome signIn(Visit visit, String login, Secret password, String next) {
        Optional<Instance> instance = instance(visit.alias());
        if (instance.isEmpty()) {
            return new Outcome.Wrong();
        }
        return switch (passwords.signIn(instance.get(), login, password, visit.address())) {
            case PasswordAnswer.Refused _ -> new Outcome.Wrong();
            case PasswordAnswer.Later(Duration delay, String _) -> new Outcome.Later(delay);
            case PasswordAnswer.Proven(ConnectUser user) ->
                    new Outcome.HandOver(
                            sessions.handOver(
                                    user,
                                    Optional.empty(),
                                    ConnectSession.Through.password(visit.address()),
                                    Optional.of(next)
                                            .filter(page -> page.matches(PAGE))
                                            .map(page -> new Target(page, true)),
                                    visit.at()));
        };
    }
}
