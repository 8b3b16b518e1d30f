package patchbay.connect;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;

/** Keeps exceptions to hours of operation. Each call is one durable transaction. */
public interface HoursOverrideStore {
    /** Of all hours of the instance, in the order of their names. */
    List<HoursOverride> overrides(InstanceId instance);

    /** Of these hours, in the order of their names. */
    List<HoursOverride> overrides(InstanceId instance, String hours);

    Optional<HoursOverride> find(InstanceId instance, String hours, String id);

    /**
     * Adds it; gone is where there are no such hours.
     *
     * @param quota most of them that these hours may have
     */
    Added add(HoursOverride override, int quota);

    Changed change(HoursOverride override);

    /** False where it is gone. */
    boolean remove(InstanceId instance, String hours, String id);
}
