package patchbay.iam;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers when access keys and roles were last used.
 *
 * <p>A use costs a place in memory, never a write: what came together is written by {@link #flush}
 * now and then and when the program stops. This node knows a use at once, others after that; a node
 * that is killed loses what it had not written yet. AWS is slower still (<i>IAM User Guide, Getting
 * access key last used information</i>).
 */
public final class LastUses {
    private final LastUseStore store;
    private final Map<String, LastUse> unwritten = new ConcurrentHashMap<>();

    public LastUses(LastUseStore store) {
        this.store = store;
    }

    /**
     * Notes a use.
     *
     * @param id of an access key, or the unique id of a role
     */
    public void note(String id, LastUse use) {
        unwritten.merge(id, use, LastUses::later);
    }

    /** The last use of an access key or role; nothing where it was never used. */
    public Optional<LastUse> find(String id) {
        Optional<LastUse> here = Optional.ofNullable(unwritten.get(id));
        Optional<LastUse> kept = store.find(id);
        return here.isPresent() && kept.isPresent()
                ? Optional.of(later(here.get(), kept.get()))
                : here.or(() -> kept);
    }

    /** Writes what is not written yet. */
    public void flush() {
        Map<String, LastUse> batch = Map.copyOf(unwritten);
        if (!batch.isEmpty()) {
            store.keep(batch);
            batch.forEach(unwritten::remove);
        }
    }

    private static LastUse later(LastUse one, LastUse other) {
        return one.at().isBefore(other.at()) ? other : one;
    }
}
