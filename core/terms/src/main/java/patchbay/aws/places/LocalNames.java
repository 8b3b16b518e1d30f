package patchbay.aws.places;

import static patchbay.aws.places.Names.before;
import static patchbay.aws.places.Names.inside;

import java.util.Optional;
import java.util.Set;
import patchbay.aws.Partition;
import patchbay.aws.Region;

/** The names of our places under the installation's own domain. */
final class LocalNames implements Names {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String domain;

    LocalNames(String domain) {
        this.domain = domain;
    }

    @Override
    public Optional<Location> locate(String host, String rest) {
        return place(host).map(place -> new Location(place, innerRest(place, rest)));
    }

    /** The portal answers at its bare host, and under the path that AWS's tools expect. */
    private static String innerRest(Place place, String rest) {
        return place instanceof Place.AccessPortal ? inside("/start", rest).orElse(rest) : rest;
    }

    private Optional<Place> place(String host) {
        if (LOOPBACK.contains(host) || host.equals(domain)) {
            return Optional.of(new Place.Front());
        }
        return before("." + domain, host).flatMap(LocalNames::named);
    }

    private static Optional<Place> named(String labels) {
        return switch (labels) {
            case "api" -> Optional.of(new Place.Front());
            case "start" -> Optional.of(new Place.AccessPortal());
            case "console" -> Optional.of(new Place.Console());
            case "signin" -> Optional.of(new Place.GlobalSignIn(Partition.AWS));
            case "signin-us-gov" -> Optional.of(new Place.GlobalSignIn(Partition.AWS_US_GOV));
            case "signin-cn" -> Optional.of(new Place.GlobalSignIn(Partition.AWS_CN));
            case "iam", "sts", "organizations" ->
                    Optional.of(new Place.GlobalApi(labels, Partition.AWS));
            case "iam.us-gov" -> Optional.of(new Place.GlobalApi("iam", Partition.AWS_US_GOV));
            default -> suffixed(labels);
        };
    }

    private static Optional<Place> suffixed(String labels) {
        Optional<String> alias = before(".my.connect", labels);
        if (alias.isPresent()) {
            return alias.filter(Names::isAlias).map(Place.Instance::new);
        }
        Optional<String> resilient = before(".sign-in.connect", labels);
        if (resilient.isPresent()) {
            return resilient.flatMap(Names::resilientSignIn);
        }
        Optional<String> signIn = before(".signin", labels);
        if (signIn.isPresent()) {
            return signIn.flatMap(Region::parse).map(Place.RegionalSignIn::new);
        }
        Optional<String> console = before(".console", labels);
        if (console.isPresent()) {
            return console.flatMap(Region::parse).map(Place.FederationConsole::new);
        }
        return Names.regional(labels);
    }

    @Override
    public Name name(Place place) {
        return new Name(
                switch (place) {
                    case Place.Front() -> "api." + domain;
                    case Place.AccessPortal() -> "start." + domain;
                    case Place.Console() -> "console." + domain;
                    case Place.GlobalSignIn(Partition partition) -> global(partition);
                    case Place.RegionalSignIn(Region region) -> region + ".signin." + domain;
                    case Place.ResilientSignIn(String instance, Region region) ->
                            instance + "." + region + ".sign-in.connect." + domain;
                    case Place.FederationConsole(Region region) -> region + ".console." + domain;
                    case Place.Instance(String alias) -> alias + ".my.connect." + domain;
                    case Place.IdentityProvider(Region region) ->
                            "portal.sso." + region + "." + domain;
                    case Place.Scim(Region region) -> "scim." + region + "." + domain;
                    case Place.GlobalApi(String endpoint, Partition partition) ->
                            partition == Partition.AWS_US_GOV
                                    ? endpoint + ".us-gov." + domain
                                    : endpoint + "." + domain;
                    case Place.RegionalApi(String endpoint, Region region) ->
                            endpoint + "." + region + "." + domain;
                });
    }

    private String global(Partition partition) {
        return switch (partition) {
            case AWS -> "signin." + domain;
            case AWS_US_GOV -> "signin-us-gov." + domain;
            case AWS_CN -> "signin-cn." + domain;
        };
    }
}
