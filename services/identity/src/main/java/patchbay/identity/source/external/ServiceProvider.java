package patchbay.identity.source.external;

import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;

/** The addresses of Identity Center as a service provider, in the cloud's own form (rule 7.9). */
public final class ServiceProvider {
    private static final String PATH = "/platform/saml/";

    private final AddressBook book;
    private final Supplier<Optional<Instance>> instance;

    public ServiceProvider(AddressBook book, Supplier<Optional<Instance>> instance) {
        this.book = book;
        this.instance = instance;
    }

    /** Where it is; nothing where Identity Center is not enabled. */
    public Optional<Place> place() {
        return instance.get().map(at -> new Place.RegionalSignIn(at.region()));
    }

    /** Its entity ID, which is the audience, too. */
    public Optional<String> issuer() {
        return instance.get()
                .map(at ->
                        book.canonical(
                                new Place.RegionalSignIn(at.region()),
                                PATH + at.identityStoreId()));
    }

    /** The path that takes the responses of a source. */
    public static String consumerPath(String consumerId) {
        return PATH + "acs/" + consumerId;
    }

    /** The path of its metadata for a source. */
    public static String metadataPath(String consumerId) {
        return PATH + "metadata/" + consumerId;
    }

    /** The address that takes the responses of a source. */
    public Optional<String> consumer(String consumerId) {
        return place().map(at -> book.canonical(at, consumerPath(consumerId)));
    }

    /** Whether the text is an address of ours, by whatever name. */
    boolean same(String text, String canonical) {
        return book.canonical(text).equals(canonical);
    }
}
