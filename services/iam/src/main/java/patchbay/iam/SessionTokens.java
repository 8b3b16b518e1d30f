package patchbay.iam;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;

/**
 * Issues temporary credentials and reads them back.
 *
 * <p>A session token is the whole session, sealed: who, since when, until when, its secret access
 * key, its policies and tags. Every node that shares the installation's key reads it without asking
 * a database, nobody else can read or make one. See {@code docs/decisions/0008-session-tokens.md}.
 */
public final class SessionTokens {
    private static final String PURPOSE = "session token";

    private final Sealer sealer;
    private final UniqueIds ids;

    public SessionTokens(Sealer sealer, Randomness random) {
        this.sealer = sealer;
        this.ids = new UniqueIds(random);
    }

    /** What a token turned out to be. */
    public sealed interface Opened {
        /** A session that has not ended. */
        record Valid(String accessKeyId, Secret secretAccessKey, Caller caller) implements Opened {}

        /** A session of this installation that has ended. */
        record Expired(Instant endedAt) implements Opened {}

        /** No token of this installation. */
        record Unknown() implements Opened {}
    }

    /** What a token holds. Whether it has ended is for the reader to ask. */
    public record Session(
            String accessKeyId, Secret secretAccessKey, Instant expiresAt, Caller caller) {}

    /**
     * Credentials of the caller's session.
     *
     * @param caller with an account
     * @param minimumSize in characters; shorter tokens are padded
     */
    public TemporaryCredentials issue(Caller caller, Instant expiresAt, int minimumSize) {
        String accessKeyId = ids.temporaryKey(caller.account().orElseThrow());
        var secret = new Secret(ids.secretKey());
        byte[] plain = SessionCodec.write(new Session(accessKeyId, secret, expiresAt, caller), 0);
        String token = seal(plain);
        if (token.length() < minimumSize) {
            int missing = (minimumSize - token.length()) * 3 / 4 + 3;
            token =
                    seal(
                            SessionCodec.write(
                                    new Session(accessKeyId, secret, expiresAt, caller), missing));
        }
        return new TemporaryCredentials(accessKeyId, secret, new Secret(token), expiresAt);
    }

    /** What the token is at this moment. */
    public Opened open(String token, Instant now) {
        Optional<Session> found = read(token);
        if (found.isEmpty()) {
            return new Opened.Unknown();
        }
        Session session = found.get();
        return now.isBefore(session.expiresAt())
                ? new Opened.Valid(
                        session.accessKeyId(), session.secretAccessKey(), session.caller())
                : new Opened.Expired(session.expiresAt());
    }

    /** The session in a token; nothing where this installation did not issue it. */
    public Optional<Session> read(String token) {
        return decode(token)
                .flatMap(sealed -> sealer.open(PURPOSE, sealed))
                .flatMap(SessionCodec::read);
    }

    private String seal(byte[] plain) {
        return Base64.getEncoder().encodeToString(sealer.seal(PURPOSE, plain));
    }

    private static Optional<byte[]> decode(String token) {
        try {
            return Optional.of(Base64.getDecoder().decode(token));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
