package patchbay.identity.source.ldap;

import patchbay.aws.Secret;
import patchbay.identity.source.LdapSettings;

/** Opens directories. Implemented by an edge that knows the protocol. */
public interface LdapConnector {
    /**
     * The directory behind these settings. Nothing is connected before it is asked something; it is
     * closed by whoever opened it.
     *
     * @param password of the account that searches; empty where it has no name
     */
    LdapDirectory open(LdapSettings settings, Secret password);
}
