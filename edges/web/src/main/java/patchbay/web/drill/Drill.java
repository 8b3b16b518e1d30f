package patchbay.web.drill;

import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import patchbay.aws.Region;

/**
 * What is being rehearsed in this process; ends with it.
 *
 * <p>{@link #clock} is the server's time. {@link #providerClock} is the identity provider's: the
 * same, until somebody sets it wrong.
 */
public final class Drill {
    private final boolean allowed;
    private final MovedClock clock;
    private final MovedClock providerClock;
    private final Set<String> down = new ConcurrentSkipListSet<>();

    /**
     * @param allowed whether this server was started for rehearsals
     */
    public Drill(InstantSource real, boolean allowed) {
        this.allowed = allowed;
        this.clock = new MovedClock(real);
        this.providerClock = new MovedClock(clock);
    }

    /** Whether this server was started for rehearsals. */
    public boolean allowed() {
        return allowed;
    }

    /** The server's time: every end that it sets and judges. */
    public MovedClock clock() {
        return clock;
    }

    /** The time by which the identity provider dates what it issues. */
    public MovedClock providerClock() {
        return providerClock;
    }

    /** Whether the region answers nobody. */
    public boolean isDown(Region region) {
        return !down.isEmpty() && down.contains(region.id());
    }

    /** Ids of the regions that answer nobody. */
    public Set<String> down() {
        return new TreeSet<>(down);
    }

    /** Takes the region down, or lets it answer again. */
    public void setDown(Region region, boolean isDown) {
        boolean _ = isDown ? down.add(region.id()) : down.remove(region.id());
    }
}
