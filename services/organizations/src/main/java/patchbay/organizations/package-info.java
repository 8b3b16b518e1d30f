/** Accounts, organizational units and guardrails. */
@NullMarked
package patchbay.organizations;

import org.jspecify.annotations.NullMarked;
