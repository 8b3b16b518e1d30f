package patchbay.identity.application;

import java.util.Optional;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;

/**
 * The addresses of an application as an identity provider, in the cloud's own form (rule 7.15). The
 * issuer and the sign-in address are the same text.
 */
public final class Addresses {
    private final AddressBook book;

    public Addresses(AddressBook book) {
        this.book = book;
    }

    /** Its entity ID. */
    public String issuer(Application application) {
        return of(application, "assertion");
    }

    public String logout(Application application) {
        return of(application, "logout");
    }

    public String metadata(Application application) {
        return of(application, "metadata");
    }

    /** What an address is to AWS sign-in. */
    public enum Consumer {
        /** It takes responses there. */
        SIGN_IN,
        /** The cloud or this installation answers there, and takes no response. */
        OTHER_PAGE,
        /** Nobody here knows. */
        FOREIGN
    }

    /** Whether AWS sign-in takes responses at the address (rule 1.1). */
    public Consumer consumer(String address) {
        Optional<Location> found = book.locate(address);
        if (found.isEmpty()) {
            return address.matches(
                            "(?i)https?://([a-z0-9-]+\\.)*(amazonaws|aws\\.amazon|awsapps)\\.com(:[0-9]+)?(/.*)?")
                    ? Consumer.OTHER_PAGE
                    : Consumer.FOREIGN;
        }
        if (found.get().place() instanceof Place.Front) {
            // What else listens on this machine is not ours.
            return Consumer.FOREIGN;
        }
        String path = found.get().path();
        return found.get().place() instanceof Place.SignIn
                        && (path.equals("/saml") || path.startsWith("/saml/"))
                ? Consumer.SIGN_IN
                : Consumer.OTHER_PAGE;
    }

    private String of(Application application, String what) {
        return book.canonical(
                new Place.IdentityProvider(application.region()),
                "/saml/" + what + "/" + application.addressKey());
    }
}
