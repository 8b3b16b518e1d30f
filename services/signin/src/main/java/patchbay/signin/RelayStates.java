package patchbay.signin;

import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Where a relay state may lead: into a console of the same partition, and nowhere else (rule 1.31).
 * Anything else is not followed, and the sign-in ends on the console's home.
 */
public final class RelayStates {
    private static final String HOME = "/console/home";

    private final AddressBook addresses;

    public RelayStates(AddressBook addresses) {
        this.addresses = addresses;
    }

    /**
     * Where a sign-in goes.
     *
     * @param region whose console
     * @param rest path and query in that console
     * @param landing it is the landing of a contact-centre instance
     * @param check whether this is what the relay state said; never a failure
     */
    public record Next(Region region, String rest, boolean landing, Check check) {}

    /** Where the relay state of a sign-in at this endpoint leads. */
    public Next next(Optional<String> relayState, Place.SignIn endpoint) {
        String text = relayState.map(String::strip).orElse("");
        String expected = "an address of the " + endpoint.partition() + " consoles";
        if (text.isEmpty()) {
            return home(
                    endpoint,
                    Check.warn(
                            SignInCheck.RELAY_STATE_IS_CONSOLE,
                            expected,
                            "no relay state: the sign-in ends on the console's home",
                            Remedy.of(
                                    "set the default relay state of the application to the"
                                            + " instance's /connect/federate address")));
        }
        Optional<Location> location = addresses.locate(text);
        if (location.isPresent()
                && location.get().place() instanceof Place.FederationConsole(Region region)
                && inPartition(region, endpoint.partition())) {
            return new Next(
                    region,
                    location.get().rest(),
                    FederateAddress.of(location.get()).isPresent(),
                    Check.pass(SignInCheck.RELAY_STATE_IS_CONSOLE, expected, "`" + text + "`")
                            .configuredAt("relay state"));
        }
        return home(
                endpoint,
                Check.warn(
                                SignInCheck.RELAY_STATE_IS_CONSOLE,
                                expected,
                                "`" + text + "`, which is not followed",
                                Remedy.of(
                                        "write an address such as"
                                                + " `https://us-east-1.console.aws.amazon.com/connect/federate/INSTANCE-ID`"))
                        .configuredAt("relay state"));
    }

    private static boolean inPartition(Region region, Partition partition) {
        return region.partition() == partition;
    }

    private static Next home(Place.SignIn endpoint, Check check) {
        return new Next(endpoint.region(), HOME, false, check);
    }
}
