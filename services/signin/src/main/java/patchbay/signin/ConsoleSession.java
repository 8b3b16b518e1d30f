package patchbay.signin;

import java.time.Instant;
import patchbay.aws.Caller;
import patchbay.explain.TraceCode;

/**
 * A role session in a browser.
 *
 * @param trace of the sign-in that opened it
 */
public record ConsoleSession(Caller caller, TraceCode trace, Instant expiresAt) {}
