/**
 * Writes XML that is its own canonical form, so that a signature can be made over the very octets
 * that are sent.
 *
 * <p>{@link patchbay.saml.write.CanonicalWriter} puts each namespace declaration exactly where
 * exclusive canonicalisation would render it. An element written first and placed into a larger
 * document afterwards ({@link patchbay.saml.write.Fragment}) therefore keeps its octets, and nobody
 * has to parse, copy or canonicalise what was just written. Values only ever pass through the
 * writer's escaping: a value cannot become markup.
 */
@NullMarked
package patchbay.saml.write;

import org.jspecify.annotations.NullMarked;
