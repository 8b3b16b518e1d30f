/**
 * Explanations as values: a {@link patchbay.explain.Check} is one question that was asked, a {@link
 * patchbay.explain.Station} the hop where it was asked, a {@link patchbay.explain.Trace} one
 * sign-in from its first byte to the open page or the refusal.
 *
 * <p>Every decision in Patchbay returns its checks; nothing here decides, and keeping a trace never
 * alters what happens.
 */
@NullMarked
package patchbay.explain;

import org.jspecify.annotations.NullMarked;
