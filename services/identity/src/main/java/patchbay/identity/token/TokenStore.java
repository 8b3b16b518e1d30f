package patchbay.identity.token;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;

/** Keeps consents and tokens. Each method is one durable transaction. */
public interface TokenStore {
    /** What a token is for. */
    enum Kind {
        ACCESS,
        REFRESH
    }

    /** Keeps a wish for consent; false where its user code is taken. */
    boolean add(Consent consent);

    Optional<Consent> consent(String id);

    Optional<Consent> consentByUserCode(String userCode);

    Optional<Consent> consentByCode(String codeHash);

    /** Keeps what the person decided; false where it was decided already. */
    boolean decide(String id, Consent.Status status, PersonId person, Optional<String> codeHash);

    /**
     * Notes that the program of an undecided wish asks now; false, and not noted, where it asked
     * after this moment.
     */
    boolean asks(String id, Instant now, Instant notAfter);

    /** Takes a consent out; false where somebody took it before. */
    boolean take(String id);

    /** Keeps a session; false where the person is gone. */
    boolean add(TokenSession session);

    void addToken(String hash, TokenSession session, Kind kind, Instant expiresAt);

    /** The session of a token that has not expired. */
    Optional<TokenSession> find(String hash, Kind kind, Instant now);

    /** Ends the session with all its tokens. */
    void end(TokenSession session);

    /** Forgets what ended before this moment; how many. */
    int forget(Instant before);
}
