package patchbay.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.events.Event;

/**
 * An event as it is kept: what it is found by, and its document.
 *
 * @param document the record as JSON, in CloudTrail's shape
 */
public record StoredEvent(
        String id,
        AccountId account,
        Region region,
        Instant at,
        String source,
        String name,
        boolean readOnly,
        Optional<String> userName,
        Optional<String> accessKeyId,
        List<Event.Resource> resources,
        String document) {
    public StoredEvent {
        resources = List.copyOf(resources);
    }
}
