package patchbay.connect;

/** AWS's own sentences, letter for letter. Source: <i>Troubleshoot SAML</i>; rules 8.22–8.25. */
public final class Sentences {
    /** Rule 8.23. */
    public static final String NOT_ONBOARDED =
            "Access Denied. Your account has been authenticated, but has not been onboarded to"
                    + " this application.";

    /** Rule 8.24. */
    public static final String ACCESS_DENIED =
            "Access denied, Please contact your AWS account administrator for assistance.";

    /** Rule 8.22. */
    public static final String SESSION_EXPIRED = "Your session has expired. Please log in.";

    /** Rule 8.21: AWS shows the console's page for what is not there. */
    public static final String NOT_FOUND = "The page you requested was not found.";

    /** Rule 8.34; AWS publishes no sentence for a page that a security profile lacks. */
    public static final String NO_PERMISSION =
            "Access denied. You do not have permission to view this page.";

    /** Rule 8.30, until March 2023. */
    public static final String BAD_REQUEST =
            "Bad Request. The request was not valid and could not be processed.";

    /** Rule 8.31: the guide names the exception, and no sentence. */
    public static final String USER_NOT_ONBOARDED = "UserNotOnboardedException";

    /** Rule 8.31: the guide names the exception, and no sentence. */
    public static final String NO_TRAFFIC_GROUP = "ResourceNotFoundException";

    private Sentences() {}
}
