/**
 * Five public documents, each followed step by step: what its reader does in the cloud's console is
 * done in ours, by its forms, from an empty server; what they do in a foreign product is played by
 * {@link patchbay.scenarios.seeds.ForeignPortal}. Each test is named after its document, and quotes
 * the step in our own words. {@link patchbay.scenarios.seeds.CenterFailuresTest} has the failures
 * that readers of the documents meet on the way.
 */
@NullMarked
package patchbay.scenarios.seeds;

import org.jspecify.annotations.NullMarked;
