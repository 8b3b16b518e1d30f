/**
 * How people come in: invitation, one-time password, the proof that an e-mail address is theirs,
 * and what is done where a password was forgotten.
 *
 * <p>{@link patchbay.identity.enrol.Enrolment} is what administrators and people use. Every link
 * that it mails is good once and for a while; of its token only the hash is kept. What is asked of
 * a link are the {@link patchbay.identity.enrol.EnrolCheck checks} of failure F32.
 *
 * <p>Source: rules 7.22 and 7.23.
 */
@NullMarked
package patchbay.identity.enrol;

import org.jspecify.annotations.NullMarked;
