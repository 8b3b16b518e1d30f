package patchbay.connect;

import java.util.List;
import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Makes, changes and finds exceptions to hours of operation. */
public final class HoursOverrides {
    /** Exceptions to one set of hours. AWS says no number; hours have as many openings. */
    static final int QUOTA = 100;

    private final HoursOverrideStore store;
    private final Furnishings furnishings;

    public HoursOverrides(HoursOverrideStore store, Furnishings furnishings) {
        this.store = store;
        this.furnishings = furnishings;
    }

    public Furnishings furnishings() {
        return furnishings;
    }

    /** In the order of their names. */
    public List<HoursOverride> all(Instance instance) {
        return store.overrides(instance.id());
    }

    /** The same of these hours; or that there are none of this id. */
    public Reply<List<HoursOverride>> all(Instance instance, String hours) {
        return furnishings.find(HoursOfOperation.class, instance, hours).isPresent()
                ? Reply.done(store.overrides(instance.id(), hours))
                : Reply.refused(noHours(hours));
    }

    public Optional<HoursOverride> find(Instance instance, String hours, String id) {
        return store.find(instance.id(), hours, id);
    }

    /** What was added, or why it was not. */
    public Reply<HoursOverride> add(HoursOverride override) {
        Optional<Fault> broken = broken(override);
        if (broken.isPresent()) {
            return Reply.refused(broken.get());
        }
        return switch (store.add(override, QUOTA)) {
            case ADDED -> Reply.done(override);
            case TAKEN -> Reply.refused(taken(override));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "Quota of " + QUOTA + " overrides has been reached"));
            case GONE -> Reply.refused(noHours(override.hours()));
        };
    }

    /** Nothing where changed, else why not. */
    public Optional<Fault> change(HoursOverride override) {
        return broken(override)
                .or(() ->
                        switch (store.change(override)) {
                            case CHANGED -> Optional.empty();
                            case TAKEN -> Optional.of(taken(override));
                            case GONE -> Optional.of(missing());
                        });
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> remove(Instance instance, String hours, String id) {
        return store.remove(instance.id(), hours, id) ? Optional.empty() : Optional.of(missing());
    }

    private static Optional<Fault> broken(HoursOverride override) {
        if (override.name().isBlank()) {
            return Optional.of(ConnectFault.invalidParameter("Name must not be blank"));
        }
        return override.till().isBefore(override.from())
                ? Optional.of(
                        ConnectFault.invalidParameter(
                                "EffectiveTill must not be before EffectiveFrom"))
                : Optional.empty();
    }

    private static Fault taken(HoursOverride override) {
        return ConnectFault.duplicate("Override already exists: " + override.name());
    }

    private static Fault noHours(String id) {
        return ConnectFault.notFound("Hours of operation is not found: " + id);
    }

    public static Fault missing() {
        return ConnectFault.notFound("Hours of operation override is not found");
    }
}
