package patchbay.ldap;

import patchbay.aws.Secret;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.ldap.LdapConnector;
import patchbay.identity.source.ldap.LdapDirectory;

/** Opens directories over LDAP. */
public final class Connector implements LdapConnector {
    @Override
    public LdapDirectory open(LdapSettings settings, Secret password) {
        return new PooledDirectory(settings, password);
    }
}
