package patchbay.connect;

/** Where an instance's users come from; it can never be changed (rules 8.1 and 8.2). */
public enum IdentityManagement {
    SAML,
    CONNECT_MANAGED,
    EXISTING_DIRECTORY
}
