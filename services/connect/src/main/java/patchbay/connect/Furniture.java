package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What stands in an instance beside its users: it has a name there, may be tagged and used. */
public sealed interface Furniture
        permits HoursOfOperation, Queue, RoutingProfile, ContactFlow, ContactFlowModule {
    String id();

    InstanceId instance();

    String name();

    String description();

    Map<String, String> tags();

    Instant changedAt();

    Kind kind();

    /** What must stand in the same instance for this to work. */
    List<Reference> needs();

    /** The same with other tags. */
    Furniture tagged(Map<String, String> changed);

    /** The same, last changed at this moment. */
    Furniture changedAt(Instant moment);

    /**
     * What it is.
     *
     * <p>Quotas: <i>Amazon Connect Administrator Guide, Amazon Connect service quotas</i> (rule
     * 8.5).
     */
    enum Kind {
        HOURS_OF_OPERATION("Hours of operation", "operating-hours", 100),
        QUEUE("Queue", "queue", 50),
        ROUTING_PROFILE("Routing profile", "routing-profile", 100),
        CONTACT_FLOW("Contact flow", "contact-flow", 100),
        CONTACT_FLOW_MODULE("Contact flow module", "flow-module", 200);

        private final String title;
        private final String inArn;
        private final int quota;

        Kind(String title, String inArn, int quota) {
            this.title = title;
            this.inArn = inArn;
            this.quota = quota;
        }

        /** As sentences begin. */
        public String title() {
            return title;
        }

        /** The word before its id in an ARN. */
        public String inArn() {
            return inArn;
        }

        /** Most of them in one instance. */
        public int quota() {
            return quota;
        }
    }

    /** Something of the same instance. */
    record Reference(Kind kind, String id) {}
}
