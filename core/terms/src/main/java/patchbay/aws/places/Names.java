package patchbay.aws.places;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.Region;

/** One of the two families of names that our places have: the local one, or the cloud's own. */
interface Names {
    /** A host, and the path prefix under which the place lives there (mostly empty). */
    record Name(String host, String prefix) {
        Name(String host) {
            this(host, "");
        }
    }

    /** The place that answers at this host and path; the host is in lower case. */
    Optional<Location> locate(String host, String rest);

    /** The name of the place in this family. */
    Name name(Place place);

    /** An alias as CreateInstance allows it (rule 8.1), lower-cased. */
    Pattern ALIAS = Pattern.compile("(?!d-)[0-9a-z]+(-*[0-9a-z])*");

    /** Of an instance. */
    Pattern INSTANCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    int LONGEST_ALIAS = 45;

    static boolean isAlias(String label) {
        return label.length() <= LONGEST_ALIAS && ALIAS.matcher(label).matches();
    }

    /** The endpoint that {@code INSTANCE.REGION} names. */
    static Optional<Place> resilientSignIn(String labels) {
        int dot = labels.indexOf('.');
        return dot < 0 || !INSTANCE.matcher(labels.substring(0, dot)).matches()
                ? Optional.empty()
                : Region.parse(labels.substring(dot + 1))
                        .map(region -> new Place.ResilientSignIn(labels.substring(0, dot), region));
    }

    /** What stands before the suffix, or nothing where the host does not end so. */
    static Optional<String> before(String suffix, String host) {
        return host.length() > suffix.length() && host.endsWith(suffix)
                ? Optional.of(host.substring(0, host.length() - suffix.length()))
                : Optional.empty();
    }

    private static Optional<Region> regionAfter(String lead, String labels) {
        return labels.startsWith(lead)
                ? Region.parse(labels.substring(lead.length()))
                : Optional.empty();
    }

    /**
     * The rest of an address inside a prefix such as {@code /start}; nothing where it is outside.
     */
    static Optional<String> inside(String prefix, String rest) {
        if (!rest.startsWith(prefix)) {
            return Optional.empty();
        }
        String inner = rest.substring(prefix.length());
        if (inner.startsWith("/")) {
            return Optional.of(inner);
        }
        boolean ends = inner.isEmpty() || inner.startsWith("?") || inner.startsWith("#");
        return ends ? Optional.of("/" + inner) : Optional.empty();
    }

    /** What regional labels such as {@code sts.us-east-1} or {@code scim.us-east-1} name. */
    static Optional<Place> regional(String labels) {
        Optional<Region> identityProvider = regionAfter("portal.sso.", labels);
        if (identityProvider.isPresent()) {
            return identityProvider.map(Place.IdentityProvider::new);
        }
        Optional<Region> scim = regionAfter("scim.", labels);
        return scim.isPresent() ? scim.map(Place.Scim::new) : regionalApi(labels);
    }

    private static Optional<Place> regionalApi(String labels) {
        int dot = labels.lastIndexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        String service = labels.substring(0, dot);
        return Region.parse(labels.substring(dot + 1))
                .filter(region -> isEndpoint(service))
                .map(region -> new Place.RegionalApi(withoutFips(service), region));
    }

    /** The FIPS endpoint of a service is the same service. */
    private static String withoutFips(String service) {
        return service.endsWith("-fips") ? service.substring(0, service.length() - 5) : service;
    }

    private static boolean isEndpoint(String service) {
        return ENDPOINT.matcher(service).matches();
    }

    Pattern ENDPOINT = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
}
