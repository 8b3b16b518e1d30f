/**
 * Letters to people: written here, kept in the database until a mail server has taken them.
 *
 * <p>{@link patchbay.identity.mail.Outbox} keeps and sends; a {@link
 * patchbay.identity.mail.Postman} is whoever carries a letter to a mail server. Where there is
 * none, letters wait in the outbox and the console shows them. A letter's text holds links that let
 * somebody in, so it is sealed while it waits and forgotten once it was taken.
 *
 * <p>Source: rule 7.22; RFC 5321, 4.5.4 (retries).
 */
@NullMarked
package patchbay.identity.mail;

import org.jspecify.annotations.NullMarked;
