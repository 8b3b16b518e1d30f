package patchbay.identity.token.api;

import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;

/** Whether an address that a program was told is that of the access portal, and pages below it. */
final class PortalAddress {
    private final AddressBook book;

    PortalAddress(AddressBook book) {
        this.book = book;
    }

    boolean isOurs(String startUrl) {
        return book.locate(base(startUrl))
                .map(Location::place)
                .filter(Place.AccessPortal.class::isInstance)
                .isPresent();
    }

    /** A page below the start URL, as the program was told it: its user's browser gets there. */
    String page(String startUrl, String path) {
        String base = base(startUrl);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    private static String base(String startUrl) {
        int end = startUrl.indexOf('#');
        return end < 0 ? startUrl : startUrl.substring(0, end);
    }
}
