package patchbay.identity.enrol;

/** The access portal's address, by which a person can reach it. */
@FunctionalInterface
public interface PortalAddress {
    /** An absolute address of this path of the portal. */
    String of(String path);
}
