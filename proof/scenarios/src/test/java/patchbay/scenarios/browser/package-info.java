/**
 * The path as people walk it: a real browser, against the demo organisation, with scripts and
 * without. Skipped, with the reason, where no Chromium is installed.
 *
 * <p>Every page that is visited is also looked at: one heading, labels, targets large enough, no
 * complaint of the browser. Pictures of each, light and dark, large and small, are left in {@code
 * target/screenshots}.
 */
@NullMarked
package patchbay.scenarios.browser;

import org.jspecify.annotations.NullMarked;
