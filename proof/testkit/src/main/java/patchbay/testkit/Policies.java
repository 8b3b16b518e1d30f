package patchbay.testkit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Policy documents as the documentation writes them. */
public final class Policies {
    private Policies() {}

    /** A trust policy for the provider {@code Connect-SSO}, with these values of SAML:aud. */
    public static String trust(String... audiences) {
        return trusting("Connect-SSO", "\"sts:AssumeRoleWithSAML\"", audiences);
    }

    /** A trust policy for a provider, with these actions as JSON. */
    public static String trusting(String provider, String actions, String... audiences) {
        String values =
                Arrays.stream(audiences)
                        .map(value -> "\"" + value + "\"")
                        .collect(Collectors.joining(", ", "[", "]"));
        return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
         "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/%s"},
         "Action": %s,
         "Condition": {"StringEquals": {"SAML:aud": %s}}}]}\
        """
                .formatted(provider, actions, values);
    }

    /** The first policy of Configure SAML: the user is named by {@code ${aws:userid}}. */
    public static String federateAsDocumented(String instance) {
        return federate(
                "arn:aws:connect:us-east-1:111122223333:instance/"
                        + instance
                        + "/user/${aws:userid}");
    }

    /** The same with another resource. */
    public static String federate(String resource) {
        return """
        {"Version": "2012-10-17", "Statement": [{"Sid": "Statement1", "Effect": "Allow",
         "Action": "connect:GetFederationToken", "Resource": "%s"}]}\
        """
                .formatted(resource);
    }

    /** The second policy of Configure SAML: the instance is named in a condition. */
    public static String federateByCondition(String key, String value) {
        return """
        {"Version": "2012-10-17", "Statement": [{"Sid": "Statement2", "Effect": "Allow",
         "Action": "connect:GetFederationToken", "Resource": "*",
         "Condition": {"StringEquals": {"%s": "%s"}}}]}\
        """
                .formatted(key, value);
    }
}
