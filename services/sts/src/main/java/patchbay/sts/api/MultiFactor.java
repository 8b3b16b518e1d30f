package patchbay.sts.api;

import java.util.Optional;
import patchbay.wire.Fault;

/**
 * The second factor that a call may bring. No user has a device here, so none can be right.
 *
 * <p>Source: <i>STS API Reference, AssumeRole and GetSessionToken</i>; wordings observed 2021.
 */
final class MultiFactor {
    private MultiFactor() {}

    /** Why the second factor that was sent does not count; nothing where none was. */
    static Optional<Fault> fault(Optional<String> serialNumber, Optional<String> tokenCode) {
        if (serialNumber.isEmpty() && tokenCode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Fault(
                        "AccessDenied",
                        403,
                        serialNumber.isPresent() && tokenCode.isPresent()
                                ? "MultiFactorAuthentication failed, unable to validate MFA code. "
                                        + " Please verify your MFA serial number is valid and"
                                        + " associated with this user."
                                : "MultiFactorAuthentication failed, must provide both MFA serial"
                                        + " number and one time pass code."));
    }
}
