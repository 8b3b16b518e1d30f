/**
 * The rules one by one, the documents of the documentation, and a second evaluator that is slow and
 * obvious and must agree.
 */
@NullMarked
package patchbay.policy;

import org.jspecify.annotations.NullMarked;
