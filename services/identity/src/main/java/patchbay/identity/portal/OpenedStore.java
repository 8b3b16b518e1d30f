package patchbay.identity.portal;

import java.time.Instant;
import java.util.List;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.directory.PersonId;

/** Keeps what people opened last. Each method is one durable transaction. */
public interface OpenedStore {
    void note(PersonId person, ApplicationId application, Instant at);

    /** What the person opened, the latest first; at most so many. */
    List<ApplicationId> latest(PersonId person, int limit);
}
