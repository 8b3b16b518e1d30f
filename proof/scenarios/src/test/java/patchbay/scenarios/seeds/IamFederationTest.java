package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;

/** The administrator guide's page on SAML with IAM, with an identity provider of the reader's. */
class IamFederationTest {
    private static final String GLOBAL = "https://signin.aws.amazon.com/saml";
    private static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";

    @Test
    void the_page_is_followed_from_the_instance_to_the_regional_sign_in(@TempDir Path folder)
            throws Exception {
        try (Company company = Company.open(folder);
                ForeignPortal idp =
                        ForeignPortal.open(
                                "https://idp.example.com/guide", company.at("signin", "/saml"));
                Surfer chris = new Surfer()) {
            // Enabling, 1: an instance with SAML 2.0-based authentication. No password is asked of
            // its users: they are managed in the directory.
            Centre centre = company.centre("iam-guide");
            assertThat(centre.page().html())
                    .contains("SAML 2.0-based authentication")
                    .doesNotContain("type=\"password\"");
            Centre other = company.centre("iam-guide-2");
            // Federation, 1: the provider.
            String provider = company.provider("Guide", idp.metadata());
            // Federation, 2: the role, with one of the three policies of the page.
            Page role =
                    company.role("Agents", provider, company.policy("AllUsers", allUsers(centre)));
            // Enabling, 3: the user's name is the RoleSessionName to the letter.
            company.connectUser(centre, "chris@example.com");
            company.connectUser(other, "chris@example.com");
            // Steps 4 to 6: assertions, no start URL, the relay state of the instance.
            idp.assign(Company.roleArn("Agents") + "," + provider);
            idp.relayState(centre.relayState());
            Company.atTheDesk(open(chris, idp, "chris@example.com"), "chris@example.com");

            // Add users: who is in the directory only, or spelled otherwise, is told so.
            Page denied = open(chris, idp, "Chris@example.com");
            assertThat(denied.body("data-failure")).isEqualTo("F02");

            theOtherPolicies(company, role, idp, List.of(centre, other), chris);
            aDestination(idp, centre, chris);
            regionalSignIn(company, provider, centre, chris);
        }
    }

    private static Page open(Surfer person, ForeignPortal idp, String name) {
        return person.form(person.open(idp.tile(name)), "saml-form").send();
    }

    private static String allUsers(Centre centre) {
        return statement("\"Resource\": [\"" + centre.arn() + "/user/${aws:userid}\"]");
    }

    private static String statement(String rest) {
        return """
        {
          "Version": "2012-10-17",
          "Statement": [{"Sid": "Statement2", "Effect": "Allow",
            "Action": "connect:GetFederationToken", %s}]
        }
        """
                .formatted(rest);
    }

    /** The page's second and third example: one instance by its id, several by theirs. */
    private static void theOtherPolicies(
            Company company, Page role, ForeignPortal idp, List<Centre> centres, Surfer chris) {
        Centre other = centres.get(1);
        idp.relayState(other.relayState());
        assertThat(open(chris, idp, "chris@example.com").body("data-failure"))
                .as("the first policy names the first instance only")
                .isEqualTo("F08");
        String one = "{\"StringEquals\": {\"connect:InstanceId\": \"" + other.id() + "\"}}";
        company.admin()
                .form(role, "inline-policy")
                .set("policyName", "Instances")
                .set("document", statement("\"Resource\": \"*\", \"Condition\": " + one))
                .send();
        Company.atTheDesk(open(chris, idp, "chris@example.com"), "chris@example.com");
        String both = one.replace("\"" + other.id() + "\"", ids(centres));
        Page saved =
                company.admin()
                        .form(role, "inline-policy")
                        .set("policyName", "Instances")
                        .set("document", statement("\"Resource\": \"*\", \"Condition\": " + both))
                        .send();
        assertThat(saved.html()).contains(centres.get(0).id(), other.id());
        Company.atTheDesk(open(chris, idp, "chris@example.com"), "chris@example.com");
    }

    private static String ids(List<Centre> centres) {
        return "[\"" + centres.get(0).id() + "\", \"" + centres.get(1).id() + "\"]";
    }

    /** A destination in the relay state: the CCP, with the new domain. */
    private static void aDestination(ForeignPortal idp, Centre centre, Surfer chris) {
        idp.relayState(centre.relayState() + "?destination=%2Fccp-v2%2Fchat&amp;new_domain=true");
        Page desk = open(chris, idp, "chris@example.com");
        assertThat(desk.address().getPath()).isEqualTo("/ccp-v2/chat");
    }

    /**
     * Regionally isolated sign-in: the ACS of a region, the trust's second audience, its console.
     */
    private static void regionalSignIn(
            Company company, String provider, Centre centre, Surfer chris) throws Exception {
        Page role = company.account("roles/Agents");
        assertThat(role.html()).contains(GLOBAL).doesNotContain(REGIONAL);
        Page edited =
                company.admin()
                        .form(role, "trust-policy")
                        .set(
                                "document",
                                """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [{
                                    "Effect": "Allow",
                                    "Principal": {"Federated": "%s"},
                                    "Action": "sts:AssumeRoleWithSAML",
                                    "Condition": {"StringEquals": {"SAML:aud": ["%s", "%s"]}}
                                  }]
                                }
                                """
                                        .formatted(provider, GLOBAL, REGIONAL))
                        .send();
        assertThat(edited.html()).contains(REGIONAL);
        try (ForeignPortal regional =
                ForeignPortal.open(
                        "https://idp.example.com/guide",
                        company.at("us-west-2.signin", "/saml"),
                        REGIONAL)) {
            regional.assign(Company.roleArn("Agents") + "," + provider);
            regional.relayState(centre.relayState());
            company.admin()
                    .form(
                            company.admin()
                                    .form(company.account("providers/Guide"), "upload-form")
                                    .set("metadata", regional.metadata())
                                    .send(),
                            "save")
                    .send();
            Company.atTheDesk(open(chris, regional, "chris@example.com"), "chris@example.com");
        }
    }
}
