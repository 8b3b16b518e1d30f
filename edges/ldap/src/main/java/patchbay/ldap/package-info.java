/**
 * Speaks LDAP: the edge behind {@link patchbay.identity.source.ldap.LdapConnector}.
 *
 * <p>{@link patchbay.ldap.Connector} opens a directory; {@link patchbay.ldap.PooledDirectory}
 * searches and binds over kept connections, {@link patchbay.ldap.Servers} knows how each server is
 * reached under TLS. Nothing of it is loaded before the first source is set up.
 */
@NullMarked
package patchbay.ldap;

import org.jspecify.annotations.NullMarked;
