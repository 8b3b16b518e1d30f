package patchbay.web.http;

/**
 * Where the forms of a page may lead, redirects after the post included.
 *
 * <p>Browsers enforce this along the whole chain, so a page whose form ends in another of our
 * places must say so.
 */
public enum FormTargets {
    /** Back to the same origin. */
    SELF,
    /** To any of our places: the sign-in's way from host to host. */
    OUR_PLACES,
    /** Anywhere: the one page that hands a signed assertion to a service provider. */
    ANYWHERE
}
