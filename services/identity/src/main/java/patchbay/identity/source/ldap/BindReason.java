package patchbay.identity.source.ldap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Why a bind was refused. Active Directory answers 49 to everything and puts the reason into the
 * text: {@code data 533}.
 *
 * <p>Source: <i>MS-ERREF 2.2, Win32 error codes</i>; RFC 4511, appendix A.
 */
final class BindReason {
    private static final Pattern DATA = Pattern.compile("data ([0-9a-f]+)");

    private BindReason() {}

    static Check check(LdapDirectory.Bound.No refused) {
        Matcher matcher = DATA.matcher(refused.reason());
        String data = refused.code() == 49 && matcher.find() ? matcher.group(1) : "";
        return switch (data) {
            case "533" ->
                    fail(
                            LdapCheck.ACCOUNT_ENABLED,
                            "an account that is enabled",
                            "the directory says that it is disabled (533)",
                            "enable the account in the directory");
            case "701" ->
                    fail(
                            LdapCheck.ACCOUNT_CURRENT,
                            "an account that has not expired",
                            "the directory says that it has (701)",
                            "set a later end of the account in the directory");
            case "775" ->
                    fail(
                            LdapCheck.ACCOUNT_UNLOCKED,
                            "an account that is not locked",
                            "the directory says that it is locked (775)",
                            "unlock the account in the directory");
            case "532", "773" ->
                    fail(
                            LdapCheck.PASSWORD_CURRENT,
                            "a password that is in force",
                            data.equals("532")
                                    ? "it has expired (532)"
                                    : "it must be changed at the next sign-in (773)",
                            "have the person change their password at a computer of the domain");
            case "530", "531" ->
                    fail(
                            LdapCheck.SIGN_IN_ALLOWED,
                            "an account that may sign in from here, now",
                            data.equals("530")
                                    ? "not at this hour (530)"
                                    : "not from this computer (531)",
                            "change the hours or computers of the account in the directory");
            default ->
                    fail(
                            LdapCheck.PASSWORD,
                            "the password of the account",
                            "the directory refuses it (LDAP " + refused.code() + ")",
                            "set a new password in the directory");
        };
    }

    private static Check fail(LdapCheck check, String expected, String found, String remedy) {
        return Check.fail(check, expected, found, Remedy.of(remedy));
    }
}
