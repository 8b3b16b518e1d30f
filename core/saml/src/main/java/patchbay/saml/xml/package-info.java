/**
 * A small, strict XML: one parser and one canonicaliser for everything that strangers send.
 *
 * <p>The language is UTF-8, XML 1.0 with namespaces, elements, attributes, text, the five
 * predefined entities, character references, and comments between elements. There is no document
 * type, hence no entity and no default attribute; no CDATA section; no processing instruction; no
 * name outside ASCII; no relative namespace name. What is outside the language is refused with the
 * place and the reason, before any cryptography and in linear time ({@link
 * patchbay.saml.xml.XmlLimits}). The refused features carry no meaning in SAML, but nearly every
 * published attack on its consumers.
 *
 * <p>{@link patchbay.saml.xml.XmlParser} reads bytes once and leaves an {@link
 * patchbay.saml.xml.XmlDocument}: a table of elements and attributes that point into the bytes,
 * nothing copied. {@link patchbay.saml.xml.ExclusiveCanonicaliser} writes a subtree in the form
 * that signatures are computed over (Exclusive XML Canonicalization 1.0). Its output is parsed
 * again by the same parser before any value is read from it.
 *
 * <p>Decision record: {@code docs/decisions/0005-xml-strategy}. The proof that the parser and the
 * canonicaliser agree with the JDK and with Apache Santuario is in this module's tests.
 */
@NullMarked
package patchbay.saml.xml;

import org.jspecify.annotations.NullMarked;
