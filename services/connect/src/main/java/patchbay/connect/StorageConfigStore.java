package patchbay.connect;

import java.util.List;
import patchbay.connect.ConnectStore.Added;

/** Keeps where instances keep their data. Each call is one durable transaction. */
public interface StorageConfigStore {
    /** In the order of their resource types. */
    List<StorageConfig> configs(InstanceId instance);

    /** TAKEN where the resource type has a place already. */
    Added add(StorageConfig config);

    /** Replaces the place; false where it is gone. */
    boolean change(StorageConfig config);

    /** False where it is gone. */
    boolean remove(StorageConfig config);
}
