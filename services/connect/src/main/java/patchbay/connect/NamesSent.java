package patchbay.connect;

import java.util.function.Consumer;

/** Tells who would be sent to an instance, and under which RoleSessionName. */
@FunctionalInterface
public interface NamesSent {
    /**
     * Somebody who would come.
     *
     * @param person as the identity provider knows them
     * @param application that they come by
     * @param name the RoleSessionName, as it would be sent; empty where none would be
     */
    record Sent(String person, String application, String name) {}

    /** Everybody who would be sent to the instance, one by one. */
    void to(Instance instance, Consumer<Sent> each);
}
