package patchbay.identity.portal;

import java.time.Duration;

/**
 * How people of the instance sign in: when a second factor is asked for, what somebody without one
 * may do, how long they stay (rules 7.22, 7.24 and 7.27).
 *
 * @param sessionLength of sessions that begin from now on: 15 minutes to 90 days
 * @param mailFirstPassword somebody who never had a password is mailed a one-time password at the
 *     first sign-in (<i>Send email OTP</i>)
 */
public record SignInRules(
        Prompt prompt,
        WithoutDevice withoutDevice,
        Duration sessionLength,
        boolean mailFirstPassword) {
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofDays(90);

    /** What the cloud's own instances begin with. */
    public static final SignInRules USUAL =
            new SignInRules(
                    Prompt.CONTEXT_AWARE, WithoutDevice.REGISTER, Duration.ofHours(8), false);

    /** When a second factor is asked for of somebody who has one. */
    public enum Prompt {
        /** In a browser that they did not prove themselves in lately. */
        CONTEXT_AWARE,
        ALWAYS,
        NEVER
    }

    /** What somebody without a second factor may do. */
    public enum WithoutDevice {
        /** Register one, then go on. */
        REGISTER,
        /** Go on with a code that is mailed to them. */
        EMAIL_CODE,
        /** Nothing. */
        BLOCK,
        /** Go on. */
        ALLOW
    }

    public SignInRules {
        if (sessionLength.compareTo(SHORTEST) < 0 || sessionLength.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a session of " + sessionLength + " is not between 15 minutes and 90 days");
        }
    }

    public SignInRules withoutDevice(WithoutDevice changed) {
        return new SignInRules(prompt, changed, sessionLength, mailFirstPassword);
    }
}
