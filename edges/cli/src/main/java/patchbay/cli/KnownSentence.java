package patchbay.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS says when a sign-in fails, and which failures of the catalogue it may stand for. Source:
 * section 10 of the behaviour catalogue. The first that fits counts: the narrower stand first.
 */
public enum KnownSentence {
    TAGS("not authorized to perform:? ?sts:TagSession", "F05"),
    SOURCE_IDENTITY("not authorized to perform:? ?sts:SetSourceIdentity", "F06"),
    NOT_AUTHORIZED(
            "Not authorized to perform:? ?sts:AssumeRoleWithSAML",
            "F03",
            "F04",
            "F05",
            "F06",
            "F07",
            "F10",
            "F39",
            "F40"),
    SIGNATURE("Response signature invalid", "F09"),
    ISSUER("Issuer not present in specified provider", "F11"),
    PROVIDER("Specified provider doesn.t exist", "F12", "F42"),
    NAME_REQUIRED("RoleSessionName is required in AuthnResponse", "F13"),
    NAME_FORM("RoleSessionName in AuthnResponse must match", "F14"),
    TOO_LATE("Token must be redeemed within", "F18"),
    AUDIENCE("Response does not contain the required audience", "F19"),
    TOO_LONG("DurationSeconds exceeds the MaxSessionDuration", "F22"),
    REGION("STS is not activated in this region", "F23"),
    INVALID("request included an invalid SAML response", "F01"),
    NOT_ONBOARDED(
            "(Access Denied\\. Your account has been authenticated, but )?"
                    + "has not been onboarded to this application",
            "F02"),
    DENIED("Access denied, Please contact your AWS account administrator", "F08", "F10"),
    SESSION("Your session has expired|Session expired", "F17"),
    BINDING("Bad Request\\. The request was not valid and could not be processed", "F33"),
    PACKED("Packed policy consumes|Packed size of session tags", "F35"),
    SIZE("'sAMLAssertion' failed to satisfy constraint", "F36"),
    PRINCIPAL("cannot be used for federation with Amazon Connect", "F38"),
    NO_APPLICATIONS("You do not have any applications", "F21"),
    METADATA("Could not parse metadata|Unable to parse metadata", "F27"),
    CONSUMER("error occurred when we tried to process your request", "F25"),
    UNEXPECTED("An unexpected error has occurred", "F26"),
    USER_FIELDS("is not required for this directory type|Security profile is not found", "F29"),
    FRAME("ACK_TIMEOUT occurred|Refused to display .* in a frame", "F31"),
    SECOND_FACTOR("Invalid MFA credentials", "F32"),
    PRIVATE_KEY("Invalid private key|Private key limit of 2 is reached", "F34"),
    REPLICA("UserNotOnboardedException", "F37");

    private final Pattern pattern;
    private final String failures;

    KnownSentence(String pattern, String... failures) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.failures = String.join(" ", failures);
    }

    /** Catalogue numbers of what it may stand for. */
    public List<String> failures() {
        return List.of(failures.split(" "));
    }

    /** The sentence itself out of a longer text. */
    String from(String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return text;
        }
        int start = Math.max(text.lastIndexOf(". ", found.start()) + 1, 0);
        int end = text.indexOf(". ", found.end());
        return text.substring(start, end < 0 ? Math.min(text.length(), found.end() + 200) : end)
                .strip();
    }

    /** The sentence that is in the text, where one is. */
    static Optional<KnownSentence> in(String text) {
        return Arrays.stream(values()).filter(it -> it.pattern.matcher(text).find()).findFirst();
    }
}
