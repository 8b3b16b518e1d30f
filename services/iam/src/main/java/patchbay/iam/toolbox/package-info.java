/**
 * Why a call was denied, told to those who ask later: AWS's Access Troubleshooter.
 *
 * <p>{@link patchbay.iam.toolbox.KeptDenials} keeps each denial for a day under an id made from the
 * id of the request, and lets the message of IAM's own denials end as AWS lets it. What is kept is
 * {@link patchbay.iam.toolbox.DenialDetails}: the request's condition keys, the policies that took
 * part with their texts, and the statements that matched. Callers of the same account read it
 * through {@code patchbay.iam.toolbox.api}.
 *
 * <p>Source: <i>IAM User Guide, Troubleshoot access denied error messages with authorization ID
 * (Preview)</i>; rule AD3. Decision: {@code docs/decisions/0019-authorization-details.md}.
 */
@NullMarked
package patchbay.iam.toolbox;

import org.jspecify.annotations.NullMarked;
