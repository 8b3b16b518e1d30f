/**
 * SAML metadata: what an identity provider and a service provider tell each other before the first
 * sign-in.
 *
 * <p>{@link patchbay.saml.metadata.MetadataReader} reads an identity provider's document as an
 * administrator uploads it. Such documents are long and free: comments, processing instructions,
 * signatures, extensions, roles of other protocols. So they are read with the JDK's streaming
 * parser, which loads nothing and knows no document type here, and of the document only the few
 * values survive that a verifier needs. {@link patchbay.saml.metadata.ServiceProviderMetadata} and
 * {@link patchbay.saml.metadata.IdentityProviderMetadata} write our own two documents.
 *
 * <p>Source: <i>SAML Metadata 2.0</i>; rules 1.16, 1.17, 1.32 to 1.34, section 2, rule 7.15.
 */
@NullMarked
package patchbay.saml.metadata;

import org.jspecify.annotations.NullMarked;
