/**
 * The console's pages of applications: settings and mappings, certificates, assignments, preview of
 * an assertion, test sign-in.
 *
 * <p>They go through {@link patchbay.identity.application.Applications}, as the REST API does: AWS
 * has no public operations for SAML applications (rule 7.4).
 */
@NullMarked
package patchbay.web.console.applications;

import org.jspecify.annotations.NullMarked;
