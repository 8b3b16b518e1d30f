package patchbay.iam;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Region;
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

    /** Where a token is good (rule 6.7). */
    public enum Reach {
        /** Everywhere: tokens of regional endpoints, and version 2 of the global one. */
        EVERYWHERE,
        /** Where no account has to opt in: version 1 of the global endpoint. */
        USUAL_REGIONS;

        boolean includes(String region) {
            return this == EVERYWHERE
                    || Region.parse(region).filter(CloudRegions::isOptIn).isEmpty();
        }
    }

    /**
     * A session to be issued.
     *
     * @param caller with an account
     * @param minimumSize in characters; shorter tokens are padded
     * @param parentKey the long-lived access key that the session stands and falls with
     */
    public record Wanted(
            Caller caller,
            Instant expiresAt,
            int minimumSize,
            Reach reach,
            Optional<String> parentKey) {}

    /**
     * What a token holds. Whether it has ended is for the reader to ask.
     *
     * @param parentKey the long-lived access key that the session stands and falls with
     */
    public record Session(
            String accessKeyId,
            Secret secretAccessKey,
            Instant expiresAt,
            Reach reach,
            Optional<String> parentKey,
            Caller caller) {}

    /**
     * Credentials of the caller's session, good everywhere.
     *
     * @param caller with an account
     * @param minimumSize in characters; shorter tokens are padded
     */
    public TemporaryCredentials issue(Caller caller, Instant expiresAt, int minimumSize) {
        return issue(
                new Wanted(caller, expiresAt, minimumSize, Reach.EVERYWHERE, Optional.empty()));
    }

    /** Credentials of the session. */
    public TemporaryCredentials issue(Wanted wanted) {
        var session =
                new Session(
                        ids.temporaryKey(wanted.caller().account().orElseThrow()),
                        new Secret(ids.secretKey()),
                        wanted.expiresAt(),
                        wanted.reach(),
                        wanted.parentKey(),
                        wanted.caller());
        String token = seal(SessionCodec.write(session, 0));
        if (token.length() < wanted.minimumSize()) {
            int missing = (wanted.minimumSize() - token.length()) * 3 / 4 + 3;
            token = seal(SessionCodec.write(session, missing));
        }
        return new TemporaryCredentials(
                session.accessKeyId(),
                session.secretAccessKey(),
                new Secret(token),
                wanted.expiresAt());
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
