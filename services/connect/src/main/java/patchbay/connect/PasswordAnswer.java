package patchbay.connect;

import java.time.Duration;

/** Whether somebody who typed a name and a password is a user of the instance. */
public sealed interface PasswordAnswer {
    record Proven(ConnectUser user) implements PasswordAnswer {}

    /**
     * No. A person is told the same in every case.
     *
     * @param reason for administrators
     */
    record Refused(String reason) implements PasswordAnswer {}

    /** Not judged: to be tried again after this time. */
    record Later(Duration delay, String reason) implements PasswordAnswer {}
}
