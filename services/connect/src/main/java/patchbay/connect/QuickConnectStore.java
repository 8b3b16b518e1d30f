package patchbay.connect;

import java.util.List;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;

/** Keeps quick connects, and which queues offer them. Each call is one durable transaction. */
public interface QuickConnectStore {
    /** In the order of their names. */
    List<QuickConnect> quickConnects(InstanceId instance);

    /**
     * Adds a quick connect.
     *
     * @param quota most quick connects that the instance may have
     */
    Added add(QuickConnect quickConnect, int quota);

    Changed change(QuickConnect quickConnect);

    /** Removes it from every queue, too; false where it is gone. */
    boolean remove(InstanceId instance, String id);

    /** Those that the queue offers, in the order of their names. */
    List<QuickConnect> ofQueue(InstanceId instance, String queue);

    /** Lets the queue offer them, besides others; false where one or the queue is not there. */
    boolean attach(InstanceId instance, String queue, List<String> ids);

    /** Lets the queue offer them no more; false where the queue is not there. */
    boolean detach(InstanceId instance, String queue, List<String> ids);
}
