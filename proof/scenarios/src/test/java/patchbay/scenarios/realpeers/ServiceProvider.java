package patchbay.scenarios.realpeers;

/**
 * Foreign software that takes assertions, as Debian packages it.
 *
 * <p>Each has an application of the same name in {@code service-providers.yaml}.
 */
enum ServiceProvider {
    MOD_SHIB(
            "mod_shib",
            "SHIB",
            "/Shibboleth.sso/SAML2/POST",
            "/shibboleth",
            "/shib/",
            "/Shibboleth.sso/Metadata",
            "/Shibboleth.sso/Logout",
            "signature could not be verified",
            "Rejecting replayed message ID"),
    MOD_AUTH_MELLON(
            "mod_auth_mellon",
            "MELLON",
            "/mellon/endpoint/postResponse",
            "/mellon/endpoint/metadata",
            "/mellon/",
            "/mellon/endpoint/metadata",
            "/mellon/endpoint/logout",
            "Failed to verify signature",
            "has already been used"),
    SIMPLE_SAML_PHP(
            "SimpleSAMLphp",
            "SSP",
            "/module.php/saml/sp/saml2-acs.php/default-sp",
            "/sp",
            "/module.php/core/authenticate.php?as=default-sp",
            "/module.php/saml/sp/metadata.php/default-sp",
            "/module.php/core/as_logout.php?AuthId=default-sp",
            "Reference validation failed",
            "Received duplicate assertion");

    private final String application;
    private final String key;
    private final String acs;
    private final String entityId;
    private final String page;
    private final String metadata;
    private final String logout;
    private final String complaintOfChange;
    private final String complaintOfReplay;

    ServiceProvider(
            String application,
            String key,
            String acs,
            String entityId,
            String page,
            String metadata,
            String logout,
            String complaintOfChange,
            String complaintOfReplay) {
        this.application = application;
        this.key = key;
        this.acs = acs;
        this.entityId = entityId;
        this.page = page;
        this.metadata = metadata;
        this.logout = logout;
        this.complaintOfChange = complaintOfChange;
        this.complaintOfReplay = complaintOfReplay;
    }

    String application() {
        return application;
    }

    /** The beginning of its words in configuration files. */
    String key() {
        return key;
    }

    String acs() {
        return acs;
    }

    String entityId() {
        return entityId;
    }

    /** What only somebody who is signed in gets to see. */
    String page() {
        return page;
    }

    /** Where it says of itself what it is. */
    String metadata() {
        return metadata;
    }

    /** Where a person leaves it. */
    String logout() {
        return logout;
    }

    /** What it says of a document that was changed after it was signed. */
    String complaintOfChange() {
        return complaintOfChange;
    }

    /** What it says of a document that it has taken before. */
    String complaintOfReplay() {
        return complaintOfReplay;
    }

    @Override
    public String toString() {
        return application;
    }
}
