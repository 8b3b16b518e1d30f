/**
 * Carries letters to a mail server by SMTP: {@link patchbay.smtp.SmtpPostman}.
 *
 * <p>The library is loaded when the first letter is sent, not at the start.
 */
@NullMarked
package patchbay.smtp;

import org.jspecify.annotations.NullMarked;
