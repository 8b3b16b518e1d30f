package patchbay.identity.directory;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.events.Actor;
import patchbay.aws.events.Event;
import patchbay.aws.events.EventLog;
import patchbay.chance.Randomness;
import patchbay.identity.Instance;

/** Writes what administrators do to the directory in the console into the event log. */
public final class DirectoryEvents {
    private static final String SOURCE = "sso-directory.amazonaws.com";

    private final EventLog log;
    private final Supplier<Optional<Instance>> instance;
    private final InstantSource clock;
    private final Randomness randomness;

    public DirectoryEvents(
            EventLog log,
            Supplier<Optional<Instance>> instance,
            InstantSource clock,
            Randomness randomness) {
        this.log = log;
        this.instance = instance;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Somebody at work in the console. */
    public record Worker(Person person, String ip, String userAgent) {}

    /**
     * Something was done.
     *
     * @param name such as {@code UpdateUser}
     * @param about ids of what it was done to; nothing personal
     */
    public void done(Worker worker, String name, Map<String, Object> about) {
        instance.get()
                .ifPresent(at ->
                        log.record(
                                Event.of(
                                                randomness.uuid().toString(),
                                                clock.instant(),
                                                at.account(),
                                                at.region(),
                                                Event.Kind.SERVICE_EVENT,
                                                SOURCE,
                                                name,
                                                Actor.person(
                                                        at.account(),
                                                        worker.person().userName(),
                                                        Optional.of(worker.person().id().text())),
                                                new Event.Origin(
                                                        worker.ip(),
                                                        worker.userAgent(),
                                                        randomness.uuid().toString()))
                                        .asked(about)));
    }
}
