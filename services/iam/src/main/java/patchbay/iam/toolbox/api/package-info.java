/** The IAM Toolbox API (preview): why a call was denied. */
@NullMarked
package patchbay.iam.toolbox.api;

import org.jspecify.annotations.NullMarked;
