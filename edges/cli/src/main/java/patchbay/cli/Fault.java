package patchbay.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A fault that the demo organisation can be given: the commonest of the catalogue (section 10), one
 * setting each.
 *
 * @param word as it is typed
 * @param failure the catalogue's number of what a sign-in then ends in, if it has one
 * @param remedy the setting that undoes it, for people who want to do it themselves
 */
record Fault(
        String word, String failure, String what, String remedy, UnaryOperator<Broken> breaking) {
    /** Of what does not end in a refusal: nobody is there to refuse. */
    private static final String NO_FAILURE = "-  ";

    static final List<Fault> ALL =
            List.of(
                    new Fault(
                            "wrong-audience",
                            "F19",
                            "the application names GovCloud's audience",
                            "set the audience of the application to `urn:amazon:webservices`",
                            it -> it.audience("urn:amazon:webservices:govcloud")),
                    new Fault(
                            "wrong-consumer",
                            "F25",
                            "the application posts to an address that takes no responses",
                            "set the ACS URL of the application to `https://signin.aws.amazon.com/saml`",
                            it -> it.consumer("https://signin.aws.amazon.com/saml2")),
                    new Fault(
                            "regional-sign-in",
                            "F04",
                            "the application posts to a region's sign-in, which the trust policy does not list",
                            "add `https://us-west-2.signin.aws.amazon.com/saml` to `SAML:aud` in the trust policy",
                            it -> it.consumer("https://us-west-2.signin.aws.amazon.com/saml")),
                    new Fault(
                            "arn-in-relay-state",
                            "F16",
                            "the relay state holds the instance's ARN in place of its id",
                            "keep what stands after the last slash of the ARN",
                            it ->
                                    it.relayState(
                                            "federate/",
                                            "federate/arn:aws:connect:us-east-1:111122223333:instance/")),
                    new Fault(
                            "disabled-application",
                            "F21",
                            "the application is switched off",
                            "enable the application",
                            Broken::disabled),
                    new Fault(
                            "role-without-provider",
                            "F01",
                            "the role attribute names a role and no provider",
                            "map the role attribute to the role's ARN, a comma, and the provider's",
                            it -> it.mapping("Role", Broken.ROLE)),
                    new Fault(
                            "role-in-lower-case",
                            "F03",
                            "the role attribute spells the role `connect-sso`",
                            "spell the role as IAM does: `Connect-SSO`",
                            it -> it.mapping("Role", Broken.pair("connect-sso", "Connect-SSO"))),
                    new Fault(
                            "unknown-provider",
                            "F12",
                            "the role attribute misspells the provider",
                            "name the provider `Connect-SSO`",
                            it -> it.mapping("Role", Broken.pair("Connect-SSO", "Connect-SS0"))),
                    new Fault(
                            "other-provider",
                            "F11",
                            "the role attribute names the provider of another application",
                            "name the provider that holds this application's metadata",
                            it -> it.mapping("Role", Broken.pair("Connect-SSO", "Backup-IdP"))),
                    new Fault(
                            "no-session-name",
                            "F13",
                            "RoleSessionName is not mapped",
                            "map RoleSessionName to `${user:email}`",
                            it -> it.mapping("RoleSessionName", "")),
                    new Fault(
                            "blank-in-session-name",
                            "F14",
                            "RoleSessionName is a display name, which has a blank",
                            "map RoleSessionName to `${user:email}`",
                            it -> it.mapping("RoleSessionName", "Ana Agent")),
                    new Fault(
                            "unknown-login",
                            "F02",
                            "RoleSessionName is no login of the instance",
                            "map RoleSessionName to the attribute that holds the login",
                            it -> it.mapping("RoleSessionName", "somebody@example.com")),
                    new Fault(
                            "session-tags",
                            "F05",
                            "the application sends a session tag, which the trust policy does not allow",
                            "add `sts:TagSession` to the trust policy",
                            it -> it.mapping("PrincipalTag:Department", "Support")),
                    new Fault(
                            "source-identity",
                            "F06",
                            "the application sends a source identity, which the trust policy does not allow",
                            "add `sts:SetSourceIdentity` to the trust policy",
                            it -> it.mapping("SourceIdentity", "ana")),
                    new Fault(
                            "distrusted-provider",
                            "F03",
                            "the role's trust policy names another provider",
                            "name the provider `Connect-SSO` in the trust policy",
                            it -> it.trust("saml-provider/Connect-SSO", "saml-provider/Other")),
                    new Fault(
                            "no-permission",
                            "F08",
                            "the role's policy is not attached",
                            "attach the policy `Connect-SSO-Policy` to the role",
                            Broken::withoutPolicies),
                    new Fault(
                            "foreign-certificate",
                            "F09",
                            "the provider holds the certificate of another application",
                            "upload the application's own metadata to the provider",
                            Broken::foreignCertificate),
                    new Fault(
                            "expired-certificate",
                            "F09",
                            "the provider holds only the certificate that expired; its successor signs",
                            "upload the application's metadata of today to the provider",
                            Broken::expiredCertificate),
                    new Fault(
                            "skewed-clock",
                            "F18",
                            "the identity provider's clock is ten minutes slow",
                            "put its clock right, by NTP",
                            it -> it.drill(new DrillApi.State(-600, it.drill().down()))),
                    new Fault(
                            "region-down",
                            NO_FAILURE,
                            "us-east-1 answers nobody: no sign-in there, nor the global one, no desk",
                            "sign in as ana by `Amazon Connect (us-west-2)`, which needs nothing of us-east-1",
                            it ->
                                    it.drill(
                                            new DrillApi.State(
                                                    it.drill().providerAhead(),
                                                    List.of("us-east-1")))));

    /** The demo with this fault. */
    Broken in(Broken sound) {
        return breaking.apply(sound);
    }

    /** What is broken, and as what it shows. */
    String said() {
        return failure.equals(NO_FAILURE) ? what : what + " (" + failure + ")";
    }

    static Optional<Fault> of(String word) {
        return ALL.stream().filter(fault -> fault.word().equals(word)).findFirst();
    }
}
