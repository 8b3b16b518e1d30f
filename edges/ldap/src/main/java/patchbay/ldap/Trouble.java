package patchbay.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import patchbay.identity.source.LdapAddress;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.ldap.LdapUnreachable;

/** Says what went wrong with a directory, for administrators. */
final class Trouble {
    private Trouble() {}

    static LdapUnreachable of(LdapSettings settings, LDAPException e) {
        String servers =
                settings.servers().stream()
                        .map(LdapAddress::toString)
                        .collect(Collectors.joining(", ", "`", "`"));
        return new LdapUnreachable(sentence(servers, e), e);
    }

    static String sentence(String server, LDAPException e) {
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
            return server + " refuses the account that searches: wrong name or password";
        }
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
            return server
                    + " shows no more entries than its size limit: raise the limit for the account"
                    + " that searches";
        }
        if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
            return server + " has no entry of the base's name";
        }
        if (code.isConnectionUsable()) {
            return server + " answers " + code.intValue() + ", " + code.getName();
        }
        return "no answer from " + server + ": " + root(e);
    }

    /** The innermost reason, and of what happened around it the part that helps. */
    private static String root(Throwable e) {
        Throwable inner = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLException) {
                return "TLS failed, " + words(cause);
            }
            inner = cause;
        }
        return words(inner);
    }

    private static String words(Throwable cause) {
        String text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("unable to find valid certification path")
                || lower.contains("path building failed")
                || lower.contains("does not chain")) {
            return "the certificate comes from an authority that is not trusted";
        }
        if (lower.contains("connection refused")) {
            return "connection refused";
        }
        if (lower.contains("unable to verify") || lower.contains("hostname")) {
            return "the certificate is for another name";
        }
        if (lower.contains("timeout") || lower.contains("timed out")) {
            return "it took too long";
        }
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
