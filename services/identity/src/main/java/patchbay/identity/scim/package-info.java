/**
 * The SCIM 2.0 server: other identity providers put people and groups into the directory.
 *
 * <p>{@link patchbay.identity.scim.Provisioning} enables it and gives out tokens; {@link
 * patchbay.identity.scim.ScimServer} answers requests, whatever carried them; {@code UserResource}
 * and {@code GroupResource} know the two kinds of resources. What RFC 7644 offers and AWS leaves
 * out is left out here, too.
 *
 * <p>Source: rules 7.28 to 7.32; <i>IAM Identity Center SCIM Implementation Developer Guide</i>.
 */
@NullMarked
package patchbay.identity.scim;

import org.jspecify.annotations.NullMarked;
