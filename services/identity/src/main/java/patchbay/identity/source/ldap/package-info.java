/**
 * People of an Active Directory or LDAP directory: their sign-in by a bind, and their
 * synchronisation.
 *
 * <p>{@link patchbay.identity.source.ldap.LdapSignIn} answers whether a typed name and password
 * belong together there, {@link patchbay.identity.source.ldap.LdapSync} takes people and groups
 * over, {@link patchbay.identity.source.ldap.LdapRehearsal} tries every step of a connection. All
 * three read entries through {@link patchbay.identity.source.ldap.LdapConnector}, which an edge
 * implements; here nothing knows a socket.
 *
 * <p>Source: RFC 4511 to 4516; rules 7.6, 7.10; failure F30.
 */
@NullMarked
package patchbay.identity.source.ldap;

import org.jspecify.annotations.NullMarked;
