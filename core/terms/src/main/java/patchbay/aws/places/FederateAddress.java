package patchbay.aws.places;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import patchbay.aws.Region;

/**
 * The landing address of a contact-centre sign-in: {@code
 * /connect/federate/INSTANCE?destination=…&new_domain=true} in a region's console.
 *
 * <p>Rules 8.18–8.20.
 *
 * @param instance what stands where the instance's id belongs, as written: whether there is such an
 *     instance is another question
 * @param destination where to go inside the instance, or an external address, decoded once; empty
 *     where none is given
 * @param inBothRegions the sign-in came by the endpoint of an instance and its replica
 */
public record FederateAddress(
        Region region,
        String instance,
        Optional<String> destination,
        boolean newDomain,
        boolean inBothRegions) {
    private static final String LEAD = "/connect/federate/";
    private static final String NEW_DOMAIN = "new_domain=true";
    private static final String BOTH_REGIONS = "sign-in=global";

    /** The landing that an address is, or nothing where it is another one. */
    public static Optional<FederateAddress> of(Location location) {
        String path = location.path();
        if (!(location.place() instanceof Place.FederationConsole(Region region))
                || !path.startsWith(LEAD)
                || path.length() == LEAD.length()) {
            return Optional.empty();
        }
        String instance = path.substring(LEAD.length());
        Optional<String> destination = Optional.empty();
        boolean newDomain = false;
        boolean inBothRegions = false;
        for (String pair : location.query().split("&", -1)) {
            if (pair.equals(NEW_DOMAIN)) {
                newDomain = true;
            } else if (pair.equals(BOTH_REGIONS)) {
                inBothRegions = true;
            } else if (pair.startsWith("destination=") && destination.isEmpty()) {
                destination = decoded(pair.substring("destination=".length()));
            }
        }
        // Documents also write %26new_domain=true, which makes it part of the destination.
        String lifted = "&" + NEW_DOMAIN;
        if (destination.isPresent() && destination.get().endsWith(lifted)) {
            String text = destination.get();
            destination = Optional.of(text.substring(0, text.length() - lifted.length()));
            newDomain = true;
        }
        return Optional.of(
                new FederateAddress(
                        region,
                        instance,
                        destination.filter(text -> !text.isEmpty()),
                        newDomain,
                        inBothRegions));
    }

    /** Path and query of the landing of a sign-in at the endpoint of two regions. */
    public static String inBothRegions(String instance, Optional<String> destination) {
        return LEAD
                + instance
                + "?"
                + BOTH_REGIONS
                + destination
                        .map(it -> "&destination=" + URLEncoder.encode(it, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static Optional<String> decoded(String text) {
        try {
            // A plus sign in a path is a plus sign: only forms read it as a blank.
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
