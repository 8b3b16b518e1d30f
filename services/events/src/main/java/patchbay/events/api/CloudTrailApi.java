package patchbay.events.api;

import java.util.Optional;
import patchbay.events.Events;
import patchbay.iam.Authorizer;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.cloudtrail.CloudtrailOperations;

/** The operations of CloudTrail that Patchbay serves, for the front door. */
public final class CloudTrailApi implements Api {
    private final Events events;
    private final Authorizer authorizer;

    public CloudTrailApi(Events events, Authorizer authorizer) {
        this.events = events;
        this.authorizer = authorizer;
    }

    @Override
    public ServiceModel model() {
        return CloudtrailOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return name.equals("LookupEvents")
                ? Optional.of(
                        CloudtrailOperations.lookupEvents()
                                .by(new LookupEvents(events, authorizer)))
                : Optional.empty();
    }
}
