/**
 * Applications: where an assertion goes, what it says, which key signs it, and who may have one.
 *
 * <p>Every application is an identity provider of its own, with its own issuer and certificate
 * (rule 7.15). {@link patchbay.identity.application.Applications} adds and finds them, {@link
 * patchbay.identity.application.ConnectPreset} holds the catalogue entry, {@link
 * patchbay.identity.application.AttributeMapper} turns a person into attributes.
 *
 * <p>Source: rules 7.11 to 7.19.
 */
@NullMarked
package patchbay.identity.application;

import org.jspecify.annotations.NullMarked;
