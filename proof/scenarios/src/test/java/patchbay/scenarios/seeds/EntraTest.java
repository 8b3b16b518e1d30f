package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.SignedCall;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;

/** The article on Entra (Azure AD then), whose provisioning reads the roles. */
class EntraTest {
    private static final String ANA = "ana@example.com";
    private static final String LIST_ROLES = "Action=ListRoles&Version=2010-05-08";

    @Test
    void entra_reads_the_roles_and_its_people_reach_the_desk(@TempDir Path folder)
            throws Exception {
        try (Company company = Company.open(folder);
                ForeignPortal entra =
                        ForeignPortal.open(
                                "https://sts.windows.net/11111111-2222-3333-4444-555555555555/",
                                company.at("signin", "/saml"));
                Surfer ana = new Surfer()) {
            Centre centre = company.centre("entra");
            company.connectUser(centre, ANA);
            // Step 1: the Azure side has the application, and hands over its metadata.
            entra.relayState(centre.relayState());
            // Step 2: a SAML provider. A name with a blank, as the article prints it, is refused
            // here as by the cloud; without it, it is taken.
            Page preview =
                    company.admin()
                            .form(company.account("providers"), "new-provider")
                            .set("name", "Azure AD")
                            .set("metadata", entra.metadata())
                            .send();
            assertThat(company.admin().form(preview, "save").send().html())
                    .contains("ValidationError");
            String provider = company.provider("AzureAD", entra.metadata());
            // Step 3: the policy and the role.
            String policy =
                    company.policy(
                            "Federation",
                            """
                            { "Version": "2012-10-17", "Statement": [ { "Sid": "Federation",
                              "Effect": "Allow", "Action": "connect:GetFederationToken",
                              "Resource": [ "%s/user/${aws:userid}" ] } ] }
                            """
                                    .formatted(centre.arn()));
            Page role = company.role("ConnectAgents", provider, policy);
            assertThat(role.html()).contains(Company.roleArn("ConnectAgents"), provider);

            Key key = provisioner(company);
            f28TheProvisionersKey(company, key);
            f28TheRole(company, key, provider);
            f28TheAssignment(company, entra, provider, ana);
        }
    }

    private record Key(String id, Secret secret) {}

    /** Step 4: the user for Azure, with programmatic access. */
    private static Key provisioner(Company company) {
        Page user =
                Company.expect(
                        "user",
                        company.admin()
                                .form(company.account("users"), "new-user")
                                .set("name", "AzureProvisioning")
                                .send());
        Page made = company.admin().form(user, "new-key").send();
        return new Key(made.text("access-key-id"), new Secret(made.text("secret-access-key")));
    }

    private static HttpResponse<String> listRoles(Company company, Key key) {
        return SignedCall.form(company.origin(), key.id(), key.secret(), "iam", LIST_ROLES);
    }

    /** F28: a key that may not list roles; the policy of the article is the remedy. */
    private static void f28TheProvisionersKey(Company company, Key key) {
        HttpResponse<String> denied = listRoles(company, key);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body())
                .contains("AccessDenied", "is not authorized to perform: iam:ListRoles");
        String policy =
                company.policy(
                        "ListRoles",
                        """
                        {"Version": "2012-10-17", "Statement": [
                          {"Effect": "Allow", "Action": "iam:ListRoles", "Resource": "*"}]}
                        """);
        Page user =
                company.admin()
                        .form(company.account("users/AzureProvisioning"), "attach")
                        .set("policy", policy)
                        .send();
        assertThat(user.html()).contains("ListRoles");
        HttpResponse<String> listed = listRoles(company, key);
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.body()).contains(Company.roleArn("ConnectAgents"));
    }

    /** F28: a role that trusts two providers is not offered; one is. */
    private static void f28TheRole(Company company, Key key, String provider) {
        Page role = company.account("roles/ConnectAgents");
        String both = provider + "\", \"" + provider.replace("AzureAD", "Other");
        role = trust(company, role, both);
        assertThat(role.html())
                .contains("Entra does not import this role: its trust policy names 2 SAML");
        assertThat(company.account("roles").html()).contains("Entra does not import this role");
        role = trust(company, role, provider);
        assertThat(role.html()).doesNotContain("Entra does not import");
        assertThat(listRoles(company, key).body()).doesNotContain("Other");
    }

    private static Page trust(Company company, Page role, String federated) {
        return company.admin()
                .form(role, "trust-policy")
                .set(
                        "document",
                        """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                          "Principal": {"Federated": ["%s"]}, "Action": "sts:AssumeRoleWithSAML",
                          "Condition": {"StringEquals": {
                            "SAML:aud": "https://signin.aws.amazon.com/saml"}}}]}
                        """
                                .formatted(federated))
                .send();
    }

    /** F28: somebody with Default Access has no role; assigned the one imported, they are in. */
    private static void f28TheAssignment(
            Company company, ForeignPortal entra, String provider, Surfer ana) {
        entra.assign();
        Page refused = ana.form(ana.open(entra.tile(ANA)), "saml-form").send();
        assertThat(refused.text("message"))
                .isEqualTo(
                        "Your request included an invalid SAML response. To logout, click here.");
        Page trace = company.console("/sign-ins/" + refused.text("trace-code"));
        assertThat(trace.html()).contains("Default Access", "F28");

        entra.assign(Company.roleArn("ConnectAgents") + "," + provider);
        Company.atTheDesk(ana.form(ana.open(entra.tile(ANA)), "saml-form").send(), ANA);
    }
}
