package patchbay.identity.factor;

import java.time.Instant;
import java.util.List;
import patchbay.identity.directory.PersonId;

/** Keeps devices, and browsers known by them. Each method is one durable transaction. */
public interface DeviceStore {
    /** Keeps the device; false where the person is gone, or the key is somebody's already. */
    boolean add(Device device);

    /** The devices of a person, the oldest first. */
    List<Device> of(PersonId person);

    /** Notes the time step of a code that was right; false where it was used before. */
    boolean usedApp(String id, long step, Instant now);

    /**
     * Notes the key's count of signatures; false where it has not grown, as where a copy of the key
     * was used. A key that does not count says zero every time.
     */
    boolean usedKey(String id, long signatures, Instant now);

    /** False where the person has no such device. */
    boolean rename(PersonId person, String id, String name);

    /** False where the person has no such device. */
    boolean remove(PersonId person, String id);

    /**
     * Removes all devices of the person and forgets their browsers; how many devices there were.
     */
    int removeAll(PersonId person);

    /** Remembers a browser in which the person proved themselves. */
    void know(String browserHash, PersonId person, Instant until);

    boolean knows(String browserHash, PersonId person, Instant now);

    /** Forgets browsers that were known until before; how many there were. */
    int forgetBrowsersBefore(Instant instant);
}
