package patchbay.aws.places;

import patchbay.aws.Partition;
import patchbay.aws.Region;

/** Something with a host name of its own that answers requests. */
public sealed interface Place {

    /**
     * The listener without a name that means more: {@code localhost}, a loopback address, the
     * domain itself, {@code api.D}. It serves every AWS API, and a page of links to a browser.
     */
    record Front() implements Place {}

    /**
     * The access portal where people see their applications; inside {@code /start} on the cloud's
     * own host.
     */
    record AccessPortal() implements Place {}

    /** The administrators' console. The cloud has no such place: its canonical name is local. */
    record Console() implements Place {}

    /** A sign-in endpoint: takes SAML responses at {@code /saml}. */
    sealed interface SignIn extends Place {
        Partition partition();

        /** The region that serves requests to this endpoint. */
        Region region();
    }

    /** The sign-in endpoint of a whole partition. */
    record GlobalSignIn(Partition partition) implements SignIn {
        @Override
        public Region region() {
            return partition.globalRegion();
        }
    }

    /** The sign-in endpoint of one region. */
    record RegionalSignIn(Region region) implements SignIn {
        @Override
        public Partition partition() {
            return region.partition();
        }
    }

    /**
     * The sign-in endpoint of an instance and its replica, which answers whichever region is down
     * (Global Resiliency; rule 8.31).
     *
     * @param instance id of the instance
     * @param region of the source
     */
    record ResilientSignIn(String instance, Region region) implements SignIn {
        @Override
        public Partition partition() {
            return region.partition();
        }
    }

    /** The region's console, where a relay state lands: {@code /connect/federate/INSTANCE}. */
    record FederationConsole(Region region) implements Place {}

    /**
     * A contact-centre instance.
     *
     * @param alias in lower case, as host names are compared
     */
    record Instance(String alias) implements Place {}

    /** The issuing side of the identity centre: its SAML endpoints, and the portal's API. */
    record IdentityProvider(Region region) implements Place {}

    /** The provisioning endpoint of the identity centre. */
    record Scim(Region region) implements Place {}

    /** The endpoint of one AWS service. */
    sealed interface Api extends Place {
        /** The first labels of the endpoint's host: {@code sts}, {@code participant.connect}. */
        String endpoint();

        /** The region that a call to this endpoint addresses. */
        Region region();
    }

    /** The endpoint of a service that has one for the whole partition: IAM, STS, Organizations. */
    record GlobalApi(String endpoint, Partition partition) implements Api {
        @Override
        public Region region() {
            return partition.globalRegion();
        }
    }

    /** The endpoint of a service in one region. */
    record RegionalApi(String endpoint, Region region) implements Api {}
}
