/**
 * Pages of the directory: people, groups, and the provisioning that may keep them.
 *
 * <p>{@link patchbay.web.console.people.PeoplePages} lists and shows people, {@link
 * patchbay.web.console.people.GroupPages} groups, {@link
 * patchbay.web.console.people.ProvisioningPages} enables SCIM. Where SCIM is enabled, what it keeps
 * is shown and not edited (rule 7.28).
 */
@NullMarked
package patchbay.web.console.people;

import org.jspecify.annotations.NullMarked;
