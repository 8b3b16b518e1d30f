package patchbay.identity.application;

import patchbay.aws.places.AddressBook;
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

    private String of(Application application, String what) {
        return book.canonical(
                new Place.IdentityProvider(application.region()),
                "/saml/" + what + "/" + application.addressKey());
    }
}
