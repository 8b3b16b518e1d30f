package patchbay.web.page;

import patchbay.aws.Secret;

/**
 * The way from one host to the next: no cookie reaches both, so a one-time code goes along, is
 * redeemed at once, and never stays in the address bar.
 */
public final class HandOver {
    /** Where a host takes codes. */
    public static final String PATH = "/auth/sign-in";

    private HandOver() {}

    /** Path and query that redeem the code. */
    public static String address(Secret code) {
        return PATH + "?code=" + code.reveal();
    }
}
