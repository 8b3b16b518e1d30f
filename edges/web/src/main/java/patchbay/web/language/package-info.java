/**
 * Which language a person reads pages in: the one they chose on a page, else the first of those
 * that their browser asks for and we have, else English.
 *
 * <p>The door finds it out and says it for the time of one request ({@link
 * patchbay.web.language.Reader}); the sentences ({@code patchbay.web.page.Messages}) ask for it.
 */
@NullMarked
package patchbay.web.language;

import org.jspecify.annotations.NullMarked;
