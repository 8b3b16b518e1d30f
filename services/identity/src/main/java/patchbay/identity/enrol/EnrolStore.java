package patchbay.identity.enrol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.mail.KeptLetter;

/** Keeps links and standings. Each method is one durable transaction. */
public interface EnrolStore {
    /**
     * Keeps the link and the letter it stands in, or neither. Older links of the person for the
     * same purpose are worth nothing from now on.
     */
    void add(Link link, KeptLetter letter);

    Optional<Link> find(String tokenHash);

    /** Uses the link up; false where it was used, has ended or is not there. */
    boolean use(String tokenHash, Instant now);

    /** Makes every unused link of the person worth nothing. */
    void endLinks(PersonId person, Instant now);

    /** The links of a person, the newest first; at most so many. */
    List<Link> links(PersonId person, int limit);

    Standing standing(PersonId person);

    void put(PersonId person, Standing standing);

    /** Forgets links that ended before; how many there were. */
    int removeEndedBefore(Instant instant);
}
