/**
 * What pages are made of: a template, the sentences by id, the frame around them, the stylesheet
 * and the script.
 *
 * <p>A page is an action that fills a view (a record) and hands it to {@link
 * patchbay.web.page.Pages} with a {@link patchbay.web.page.Frame}. Templates live in {@code
 * src/main/jte} and are compiled at build time; sentences live in {@code messages.properties}.
 * Every page works without scripts.
 */
@NullMarked
package patchbay.web.page;

import org.jspecify.annotations.NullMarked;
