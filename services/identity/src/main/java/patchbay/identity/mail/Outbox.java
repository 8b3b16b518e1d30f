package patchbay.identity.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import patchbay.aws.Sealer;
import patchbay.chance.Randomness;

/**
 * Keeps letters in the database until a mail server has taken them: nothing is lost by a crash, and
 * each is sent at least once.
 *
 * <p>A letter that is not taken is tried again after one minute, then two, four … at most six hours
 * later, for as long as its links could be of use. Where no mail server is known, letters wait, and
 * an administrator reads them in the console.
 */
public final class Outbox {
    private static final System.Logger LOG = System.getLogger("patchbay.mail");
    private static final String PURPOSE = "mail";
    private static final int AT_ONCE = 50;
    private static final Duration CLAIMED = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** As long as an invitation is good. */
    private static final Duration USEFUL = Duration.ofDays(7);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final LetterStore store;
    private final Sealer sealer;
    private final Optional<Postman> postman;
    private final Executor errands;
    private final InstantSource clock;
    private final Randomness random;
    private final ReentrantLock round = new ReentrantLock();

    /**
     * @param postman nobody: letters wait in the outbox
     * @param errands what is to be done while nobody waits for it
     */
    public Outbox(
            LetterStore store,
            Sealer sealer,
            Optional<Postman> postman,
            Executor errands,
            InstantSource clock,
            Randomness random) {
        this.store = store;
        this.sealer = sealer;
        this.postman = postman;
        this.errands = errands;
        this.clock = clock;
        this.random = random;
    }

    /** Whether letters go to a mail server. */
    public boolean hasPostman() {
        return postman.isPresent();
    }

    /** The letter as it is to be kept: for those who keep it together with what it is about. */
    public KeptLetter seal(Letter letter) {
        Instant now = clock.instant();
        return new KeptLetter(
                random.uuid().toString(),
                letter.recipient(),
                letter.subject(),
                Optional.of(
                        sealer.seal(PURPOSE, letter.secretPart().getBytes(StandardCharsets.UTF_8))),
                KeptLetter.State.WAITING,
                now,
                0,
                now,
                "");
    }

    /** Keeps the letter, and sends it soon. */
    public void send(Letter letter) {
        store.add(seal(letter));
        hurry();
    }

    /** Sends what waits, while the caller goes on. */
    public void hurry() {
        if (postman.isPresent()) {
            errands.execute(this::sendDue);
        }
    }

    /** Tries every letter whose time has come; how many were taken. */
    public int sendDue() {
        if (postman.isEmpty() || !round.tryLock()) {
            return 0;
        }
        try {
            int taken = 0;
            for (KeptLetter letter : store.due(clock.instant(), AT_ONCE)) {
                taken += send(letter, postman.get()) ? 1 : 0;
            }
            return taken;
        } finally {
            round.unlock();
        }
    }

    private boolean send(KeptLetter kept, Postman by) {
        Instant now = clock.instant();
        if (!store.claim(kept.id(), kept.dueAt(), now.plus(CLAIMED))) {
            return false;
        }
        Optional<Letter> letter = open(kept);
        if (letter.isEmpty()) {
            store.givenUp(kept.id(), "its text cannot be opened with this master key");
            return false;
        }
        Delivery delivery = by.deliver(letter.get());
        return switch (delivery) {
            case Delivery.Taken() -> {
                store.delivered(kept.id());
                yield true;
            }
            case Delivery.Later(String why) -> {
                Instant next = now.plus(pause(kept.attempts()));
                if (next.isAfter(kept.createdAt().plus(USEFUL))) {
                    giveUp(kept, why);
                } else {
                    store.failed(kept.id(), why, next);
                }
                yield false;
            }
            case Delivery.Refused(String why) -> {
                giveUp(kept, why);
                yield false;
            }
        };
    }

    private void giveUp(KeptLetter kept, String why) {
        store.givenUp(kept.id(), why);
        LOG.log(System.Logger.Level.WARNING, "event=mail-given-up letter={0}", kept.id());
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts, 9));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    public Optional<KeptLetter> find(String id) {
        return store.find(id);
    }

    /** Letters written before, the newest first; at most so many. */
    public List<KeptLetter> newest(Instant before, int limit) {
        return store.newest(before, limit);
    }

    /** The letter itself, as long as its text is kept. */
    public Optional<Letter> open(KeptLetter kept) {
        return kept.sealed()
                .flatMap(sealed -> sealer.open(PURPOSE, sealed))
                .map(text ->
                        Letter.of(
                                kept.recipient(),
                                kept.subject(),
                                new String(text, StandardCharsets.UTF_8)));
    }

    /** Forgets letters of more than thirty days ago; called by the housekeeping. */
    public int forgetOld() {
        return store.removeBefore(clock.instant().minus(REMEMBERED));
    }
}
