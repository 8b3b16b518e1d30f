package patchbay.identity.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps letters. Each method is one durable transaction. */
public interface LetterStore {
    void add(KeptLetter letter);

    /** Waiting letters whose time has come, the oldest first; at most so many. */
    List<KeptLetter> due(Instant now, int limit);

    /**
     * Takes a waiting letter on: others leave it alone until then. False where somebody else was
     * quicker.
     *
     * @param due as it was found
     */
    boolean claim(String id, Instant due, Instant until);

    /** It was taken: the text is forgotten. */
    void delivered(String id);

    /** It was not taken: to be tried again then. */
    void failed(String id, String problem, Instant next);

    /** It never will be: the text is forgotten. */
    void givenUp(String id, String problem);

    Optional<KeptLetter> find(String id);

    /** Letters written before, the newest first; at most so many. */
    List<KeptLetter> newest(Instant before, int limit);

    /** Forgets letters that were written before; how many there were. */
    int removeBefore(Instant instant);
}
