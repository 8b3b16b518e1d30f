package patchbay.aws.places;

import static patchbay.aws.places.Names.before;
import static patchbay.aws.places.Names.inside;

import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.aws.Region;

/**
 * The names that the cloud itself gives to these places.
 *
 * <p>Sources: <i>AWS General Reference, AWS Sign-In endpoints</i>; <i>Amazon Connect Administrator
 * Guide, Configure SAML</i> and <i>Update your Connect domain</i>; service endpoint tables. Rules
 * 1.1, 1.31, 2.1, 8.4 and 8.18.
 */
final class CloudNames implements Names {
    /**
     * The portal's subdomain at {@code awsapps.com}. Any subdomain is understood; this one is
     * written.
     */
    private static final String PORTAL_SUBDOMAIN = "patchbay";

    private static final String APPS = ".awsapps.com";

    @Override
    public Optional<Location> locate(String host, String rest) {
        if (host.endsWith(APPS)) {
            return apps(host.substring(0, host.length() - APPS.length()), rest);
        }
        return place(host).map(place -> new Location(place, rest));
    }

    /** One host for two places: the path tells the portal from an instance's old address. */
    private static Optional<Location> apps(String subdomain, String rest) {
        if (subdomain.isEmpty() || subdomain.indexOf('.') >= 0) {
            return Optional.empty();
        }
        Optional<String> portal = inside("/start", rest);
        if (portal.isPresent()) {
            return portal.map(inner -> new Location(new Place.AccessPortal(), inner));
        }
        return inside("/connect", rest)
                .filter(inner -> Names.isAlias(subdomain))
                .map(inner -> new Location(new Place.Instance(subdomain), inner));
    }

    private static Optional<Place> place(String host) {
        for (Partition partition : Partition.values()) {
            Optional<Place> place = signIn(partition, host).or(() -> console(partition, host));
            if (place.isPresent()) {
                return place;
            }
        }
        Optional<String> alias = before(".my.connect.aws", host);
        if (alias.isPresent()) {
            return alias.filter(Names::isAlias).map(Place.Instance::new);
        }
        Optional<String> resilient = before(".sign-in.connect.aws", host);
        if (resilient.isPresent()) {
            return resilient.flatMap(Names::resilientSignIn);
        }
        return before(".amazonaws.com.cn", host)
                .or(() -> before(".amazonaws.com", host))
                .or(() -> before(".api.aws", host))
                .flatMap(CloudNames::api)
                .filter(place -> host.endsWith(".cn") == isChinese(place));
    }

    private static Optional<Place> signIn(Partition partition, String host) {
        String domain = signInDomain(partition);
        if (host.equals(domain)) {
            return Optional.of(new Place.GlobalSignIn(partition));
        }
        return regionOf(partition, before("." + domain, host)).map(Place.RegionalSignIn::new);
    }

    private static Optional<Place> console(Partition partition, String host) {
        String domain = consoleDomain(partition);
        if (host.equals(domain)) {
            return Optional.of(new Place.FederationConsole(partition.globalRegion()));
        }
        return regionOf(partition, before("." + domain, host)).map(Place.FederationConsole::new);
    }

    private static Optional<Region> regionOf(Partition partition, Optional<String> label) {
        return label.flatMap(Region::parse).filter(region -> region.partition() == partition);
    }

    private static Optional<Place> api(String labels) {
        return switch (labels) {
            case "iam", "sts", "organizations" ->
                    Optional.of(new Place.GlobalApi(labels, Partition.AWS));
            case "iam.us-gov" -> Optional.of(new Place.GlobalApi("iam", Partition.AWS_US_GOV));
            default -> Names.regional(labels);
        };
    }

    private static boolean isChinese(Place place) {
        return switch (place) {
            case Place.Api api -> api.region().partition() == Partition.AWS_CN;
            case Place.IdentityProvider(Region region) -> region.partition() == Partition.AWS_CN;
            case Place.Scim(Region region) -> region.partition() == Partition.AWS_CN;
            default -> false;
        };
    }

    @Override
    public Name name(Place place) {
        return switch (place) {
            // Neither has a name in the cloud: callers use the local one.
            case Place.Front front -> throw new IllegalArgumentException("no cloud name: " + front);
            case Place.Console it -> throw new IllegalArgumentException("no cloud name: " + it);
            case Place.AccessPortal() -> new Name(PORTAL_SUBDOMAIN + APPS, "/start");
            case Place.GlobalSignIn(Partition partition) -> new Name(signInDomain(partition));
            case Place.RegionalSignIn(Region region) ->
                    new Name(region + "." + signInDomain(region.partition()));
            case Place.ResilientSignIn(String instance, Region region) ->
                    new Name(instance + "." + region + ".sign-in.connect.aws");
            case Place.FederationConsole(Region region) -> new Name(consoleHost(region));
            case Place.Instance(String alias) -> new Name(alias + ".my.connect.aws");
            case Place.IdentityProvider(Region region) ->
                    new Name("portal.sso." + region + apiSuffix(region.partition()));
            case Place.Scim(Region region) ->
                    new Name("scim." + region + apiSuffix(region.partition()));
            case Place.GlobalApi(String endpoint, Partition partition) ->
                    new Name(
                            partition == Partition.AWS_US_GOV
                                    ? endpoint + ".us-gov.amazonaws.com"
                                    : endpoint + apiSuffix(partition));
            case Place.RegionalApi(String endpoint, Region region) ->
                    new Name(endpoint + "." + region + apiSuffix(region.partition()));
        };
    }

    /** GovCloud's guide writes its console without a region for the western one (rule 8.18). */
    private static String consoleHost(Region region) {
        Partition partition = region.partition();
        String domain = consoleDomain(partition);
        boolean bare = partition == Partition.AWS_US_GOV && region.equals(partition.globalRegion());
        return bare ? domain : region + "." + domain;
    }

    private static String signInDomain(Partition partition) {
        return switch (partition) {
            case AWS -> "signin.aws.amazon.com";
            case AWS_US_GOV -> "signin.amazonaws-us-gov.com";
            case AWS_CN -> "signin.amazonaws.cn";
        };
    }

    private static String consoleDomain(Partition partition) {
        return switch (partition) {
            case AWS -> "console.aws.amazon.com";
            case AWS_US_GOV -> "console.amazonaws-us-gov.com";
            case AWS_CN -> "console.amazonaws.cn";
        };
    }

    private static String apiSuffix(Partition partition) {
        return partition == Partition.AWS_CN ? ".amazonaws.com.cn" : ".amazonaws.com";
    }
}
