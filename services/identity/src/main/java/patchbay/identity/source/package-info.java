/**
 * Where people come from: our own directory, Active Directory or LDAP, another identity provider.
 *
 * <p>{@link patchbay.identity.source.Sources} keeps them in their order; {@link
 * patchbay.identity.source.HomeRealm} says which of them answer for a name that somebody typed. A
 * person belongs to one source ({@link patchbay.identity.source.Link}); who belongs to none belongs
 * to our own directory. {@code ldap} and {@code external} know how the two foreign kinds work.
 *
 * <p>Source: rules 7.6 to 7.10. The cloud knows exactly one source; here that is a switch.
 */
@NullMarked
package patchbay.identity.source;

import org.jspecify.annotations.NullMarked;
