/** Second factors, with an authenticator in software and one by somebody else to judge ours. */
@NullMarked
package patchbay.identity.factor;

import org.jspecify.annotations.NullMarked;
