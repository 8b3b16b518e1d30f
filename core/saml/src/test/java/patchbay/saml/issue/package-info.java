/** What we issue, judged by implementations that are not ours. */
@NullMarked
package patchbay.saml.issue;

import org.jspecify.annotations.NullMarked;
