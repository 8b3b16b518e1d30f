/**
 * The console's pages about access: roles, SAML providers, policies, and what would happen if.
 *
 * <p>Every page is a client of the IAM API ({@link patchbay.web.console.AccountVisit#iam}); what
 * only reads a document (metadata, a policy) asks the core libraries, as the command line does.
 */
@NullMarked
package patchbay.web.console.access;

import org.jspecify.annotations.NullMarked;
