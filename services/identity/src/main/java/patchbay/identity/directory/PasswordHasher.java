package patchbay.identity.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.argon2.Argon2id;

/**
 * Hashes and compares passwords with Argon2id: 19 MiB, two passes, one lane.
 *
 * <p>Each hash costs memory and some time on purpose, so only so many run at once; others wait
 * their turn, and where too many wait already, {@link #matches} says so instead of queueing. A name
 * that nobody has costs as much as one that somebody has.
 *
 * <p>Source: <i>OWASP Password Storage Cheat Sheet</i>; RFC 9106.
 */
public final class PasswordHasher {
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int WAITING_AT_MOST = 500;

    private final Cost cost;
    private final Randomness randomness;
    private final Semaphore permits;

    /**
     * @param atOnce how many hashes may run at the same time; each takes 19 MiB
     */
    public PasswordHasher(Randomness randomness, int atOnce) {
        this(randomness, atOnce, Cost.USUAL);
    }

    /** The same at another cost. Hashes that are kept carry their own. */
    public PasswordHasher(Randomness randomness, int atOnce, Cost cost) {
        this.cost = cost;
        this.randomness = randomness;
        this.permits = new Semaphore(atOnce, true);
    }

    /** How much work a new hash is. */
    public record Cost(int memoryKib, int passes) {
        public static final Cost USUAL = new Cost(19 * 1024, 2);
    }

    /** How a comparison came out; BUSY: too many wait already, nothing was compared. */
    public enum Match {
        YES,
        NO,
        BUSY
    }

    /** The hash to keep, with a fresh salt. */
    public PasswordHash hash(Secret password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        return HashText.write(cost(), salt, compute(password, cost(), salt, HASH_BYTES));
    }

    /**
     * Whether the password is the one that was hashed; without a hash NO, after the same amount of
     * work.
     */
    public Match matches(Secret password, Optional<PasswordHash> hash) {
        if (permits.getQueueLength() > WAITING_AT_MOST) {
            return Match.BUSY;
        }
        if (hash.isEmpty()) {
            byte[] _ = compute(password, cost(), new byte[SALT_BYTES], HASH_BYTES);
            return Match.NO;
        }
        HashText kept = HashText.read(hash.get());
        byte[] found = compute(password, kept.cost(), kept.salt(), kept.hash().length);
        return MessageDigest.isEqual(kept.hash(), found) ? Match.YES : Match.NO;
    }

    private Argon2id cost() {
        return new Argon2id(cost.memoryKib(), cost.passes(), LANES);
    }

    private byte[] compute(Secret password, Argon2id cost, byte[] salt, int bytes) {
        permits.acquireUninterruptibly();
        try {
            byte[] text = password.reveal().getBytes(StandardCharsets.UTF_8);
            return cost.hash(text, salt, bytes);
        } finally {
            permits.release();
        }
    }
}
