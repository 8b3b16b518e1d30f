package patchbay.web.drill;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.web.http.Outages;

/**
 * What goes with a region that is down: its sign-in, its console, its service endpoints and its
 * contact-centre instances; the global sign-in address with the region that serves it. What the
 * cloud answers from every region stays, and so does the identity provider (decision 0028).
 */
public final class RegionsDown implements Outages {
    /** A call of Connect for a region, through a host that names none. */
    private static final Pattern SCOPE =
            Pattern.compile("Credential=[^/,]+/[0-9]{8}/([a-z0-9-]+)/connect/aws4_request");

    private final Drill drill;
    private final Function<String, Optional<Region>> regionOfInstance;

    /**
     * @param regionOfInstance where the instance of this alias is
     */
    public RegionsDown(Drill drill, Function<String, Optional<Region>> regionOfInstance) {
        this.drill = drill;
        this.regionOfInstance = regionOfInstance;
    }

    @Override
    public Optional<Region> of(Place place, Optional<String> authorization) {
        if (drill.down().isEmpty()) {
            return Optional.empty();
        }
        return region(place, authorization).filter(drill::isDown);
    }

    private Optional<Region> region(Place place, Optional<String> authorization) {
        return switch (place) {
            case Place.ResilientSignIn _ -> Optional.empty();
            case Place.SignIn signIn -> Optional.of(signIn.region());
            case Place.FederationConsole console -> Optional.of(console.region());
            case Place.RegionalApi api -> Optional.of(api.region());
            case Place.Instance instance -> regionOfInstance.apply(instance.alias());
            case Place.Front _ -> authorization.flatMap(RegionsDown::scope);
            case Place.AccessPortal _,
                    Place.Console _,
                    Place.GlobalApi _,
                    Place.IdentityProvider _,
                    Place.Scim _ ->
                    Optional.empty();
        };
    }

    private static Optional<Region> scope(String header) {
        Matcher scope = SCOPE.matcher(header);
        return scope.find() ? Region.parse(scope.group(1)) : Optional.empty();
    }
}
