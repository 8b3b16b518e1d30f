package patchbay.web.http;

import java.util.Optional;
import patchbay.aws.Region;
import patchbay.aws.places.Place;

/** Which places answer nobody for now. */
@FunctionalInterface
public interface Outages {
    /**
     * The region that the place is in and that is down; nothing where the place answers.
     *
     * @param authorization the request's header of that name, which says whom a call without a
     *     place of its own is for
     */
    Optional<Region> of(Place place, Optional<String> authorization);

    /** Every place answers. */
    static Outages none() {
        return (place, authorization) -> Optional.empty();
    }
}
