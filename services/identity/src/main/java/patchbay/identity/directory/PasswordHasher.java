package patchbay.identity.directory;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;

/**
 * Hashes and compares passwords with Argon2id: 19 MiB, two passes, one lane.
 *
 * <p>Each hash costs memory and about a tenth of a second on purpose, so only so many run at once;
 * others wait their turn, and where too many wait already, {@link #matches} says so instead of
 * queueing. A name that nobody has costs as much as one that somebody has.
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
        permits.acquireUninterruptibly();
        try {
            return new PasswordHash(argon2().hash(bytes(password), salt).getResult());
        } finally {
            permits.release();
        }
    }

    /**
     * Whether the password is the one that was hashed; without a hash NO, after the same amount of
     * work.
     */
    public Match matches(Secret password, Optional<PasswordHash> hash) {
        if (permits.getQueueLength() > WAITING_AT_MOST) {
            return Match.BUSY;
        }
        permits.acquireUninterruptibly();
        try {
            if (hash.isEmpty()) {
                argon2().hash(bytes(password), new byte[SALT_BYTES]);
                return Match.NO;
            }
            Argon2Function kept = Argon2Function.getInstanceFromHash(hash.get().encoded());
            return kept.check(bytes(password), utf8(hash.get().encoded())) ? Match.YES : Match.NO;
        } finally {
            permits.release();
        }
    }

    /** Not before the first password: the library keeps the memory of a hash from then on. */
    private Argon2Function argon2() {
        return Argon2Function.getInstance(
                cost.memoryKib(), cost.passes(), LANES, HASH_BYTES, Argon2.ID);
    }

    private static byte[] bytes(Secret password) {
        return utf8(password.reveal());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
