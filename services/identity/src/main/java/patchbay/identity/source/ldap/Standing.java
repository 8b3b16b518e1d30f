package patchbay.identity.source.ldap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.Remedy;

/**
 * Whether an account may be used, as its entry says: not disabled, not expired, not locked.
 *
 * <p>Source: <i>MS-ADTS 2.2.16, userAccountControl; 6.1.1.4.3, accountExpires</i>; RFC 2307 and
 * shadow(5), shadowExpire; draft-behera-ldap-password-policy, pwdAccountLockedTime.
 */
final class Standing {
    /** What an entry must show to be judged. */
    static final Set<String> ATTRIBUTES =
            Set.of(
                    "userAccountControl",
                    "accountExpires",
                    "lockoutTime",
                    "shadowExpire",
                    "pwdAccountLockedTime",
                    "nsAccountLock");

    private static final long DISABLED = 2;
    private static final Instant WINDOWS_EPOCH = Instant.parse("1601-01-01T00:00:00Z");

    private Standing() {}

    /** The three checks. */
    static List<Check> checks(LdapEntry entry, Instant now) {
        List<Check> checks = new ArrayList<>();
        checks.add(enabled(entry));
        checks.add(current(entry, now));
        checks.add(unlocked(entry));
        return checks;
    }

    private static Check enabled(LdapEntry entry) {
        boolean byControl =
                entry.number("userAccountControl")
                        .filter(bits -> (bits & DISABLED) != 0)
                        .isPresent();
        boolean byLock =
                entry.first("nsAccountLock")
                        .filter(text -> text.equalsIgnoreCase("true"))
                        .isPresent();
        return judge(
                LdapCheck.ACCOUNT_ENABLED,
                !byControl && !byLock,
                "an account that is enabled",
                byControl
                        ? "userAccountControl " + entry.first("userAccountControl").orElse("")
                        : byLock ? "nsAccountLock" : "it is",
                "enable the account in the directory");
    }

    private static Check current(LdapEntry entry, Instant now) {
        Optional<Instant> end = windowsEnd(entry).or(() -> shadowEnd(entry));
        boolean over = end.isPresent() && !now.isBefore(end.get());
        return judge(
                LdapCheck.ACCOUNT_CURRENT,
                !over,
                "an account that has not expired",
                end.map(moment -> (over ? "expired " : "until ") + moment).orElse("it never does"),
                "set a later end of the account in the directory");
    }

    /** Hundreds of nanoseconds since 1601; 0 and the largest number mean never. */
    private static Optional<Instant> windowsEnd(LdapEntry entry) {
        return entry.number("accountExpires")
                .filter(ticks -> ticks > 0 && ticks != Long.MAX_VALUE)
                .map(ticks -> WINDOWS_EPOCH.plus(Duration.ofSeconds(ticks / 10_000_000L)));
    }

    /** Days since 1970; the account ends as that day begins. */
    private static Optional<Instant> shadowEnd(LdapEntry entry) {
        return entry.number("shadowExpire")
                .filter(days -> days >= 0 && days < 1_000_000)
                .map(days -> LocalDate.ofEpochDay(days).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Check unlocked(LdapEntry entry) {
        Optional<String> locked = entry.first("pwdAccountLockedTime");
        return judge(
                LdapCheck.ACCOUNT_UNLOCKED,
                locked.isEmpty(),
                "an account that is not locked",
                locked.map(since -> "locked since " + since).orElse("it is not"),
                "unlock the account in the directory");
    }

    private static Check judge(
            CheckDefinition check, boolean right, String expected, String found, String remedy) {
        return right
                ? Check.pass(check, expected, found)
                : Check.fail(check, expected, found, Remedy.of(remedy));
    }
}
