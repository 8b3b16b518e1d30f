/**
 * Lets people in and opens applications for them: stations one to three of a sign-in.
 *
 * <p>{@link patchbay.identity.portal.PasswordSignIn} answers whether somebody is who they say,
 * {@link patchbay.identity.portal.Sessions} remembers it, {@link
 * patchbay.identity.portal.OpenApplication} decides whether they may open an application and issues
 * the assertion. Every answer carries its checks.
 *
 * <p>Source: rules 7.14, 7.19, 7.27.
 */
@NullMarked
package patchbay.identity.portal;

import org.jspecify.annotations.NullMarked;
