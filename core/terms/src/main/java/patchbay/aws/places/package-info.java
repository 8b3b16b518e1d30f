/**
 * Where things are: every host and address that Patchbay answers to, under its local name and under
 * the cloud's own.
 *
 * <p>One listener serves everything; the Host header chooses the {@link patchbay.aws.places.Place}.
 * A place has a <i>canonical</i> name, the cloud's own ({@code
 * https://signin.aws.amazon.com/saml}), and a <i>local</i> one under the installation's domain
 * ({@code http://signin.patchbay.localhost:8400/saml}). The {@link patchbay.aws.places.AddressBook}
 * translates between the two; all else that compares addresses (recipients, audiences, policies,
 * relay states) asks it first, so that a configuration that works here works there unchanged, and
 * the reverse.
 */
@NullMarked
package patchbay.aws.places;

import org.jspecify.annotations.NullMarked;
