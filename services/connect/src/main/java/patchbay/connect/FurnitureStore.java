package patchbay.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Keeps the furniture of instances. Each call is one durable transaction, in which names stay alone
 * of their kind and nothing loses what it needs.
 */
public interface FurnitureStore {
    <T extends Furniture> Optional<T> find(Class<T> type, InstanceId instance, String id);

    /** In the order of their names. */
    <T extends Furniture> List<T> all(Class<T> type, InstanceId instance);

    /** Adds it where its kind's quota, its name and what it needs allow. */
    Kept add(Furniture furniture);

    /** The same for a queue that offers these quick connects from the start. */
    Kept add(Queue queue, List<String> quickConnects);

    /**
     * Puts what the change makes of it in its place, unless the change refuses.
     *
     * @param change touches nothing else: it may be run again after a conflict
     */
    <T extends Furniture> Kept change(
            Class<T> type, InstanceId instance, String id, Function<T, Reply<T>> change);

    /** Removes it where nothing needs it. */
    Kept remove(Furniture.Kind kind, InstanceId instance, String id);

    /** How many users have this routing profile. */
    long usersOf(String routingProfile);

    /** What came of it. */
    sealed interface Kept {
        record Done() implements Kept {}

        /** Another of its kind has the name. */
        record Taken(String name) implements Kept {}

        /** There are as many already as may be. */
        record Full() implements Kept {}

        /** It, or its instance, is not there. */
        record Gone() implements Kept {}

        /** Something that it needs is not there. */
        record Missing(Furniture.Reference what) implements Kept {}

        /**
         * Something needs it.
         *
         * @param by its kind and name
         * @param byInArn what stands behind the instance in the ARN of what needs it
         */
        record InUse(String by, String byInArn) implements Kept {}

        /** The change itself said no. */
        record Refused(Fault fault) implements Kept {}
    }
}
