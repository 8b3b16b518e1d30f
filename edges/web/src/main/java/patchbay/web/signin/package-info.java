/**
 * The sign-in endpoints and the region's console behind them: a posted response comes in, a page of
 * choice, a refusal, or the way to the instance's own host goes out.
 *
 * <p>{@link patchbay.web.signin.SignInSite} takes posts, {@link patchbay.web.signin.ConsoleLanding}
 * continues at the region's console, and hands over to {@code patchbay.web.desk}. Every decision is
 * {@code patchbay.signin}'s and {@code patchbay.connect}'s; here is only the way it is shown.
 */
@NullMarked
package patchbay.web.signin;

import org.jspecify.annotations.NullMarked;
