package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;

/** The guide to the built-in application Amazon Connect of AWS SSO. */
class SingleSignOnApplicationTest {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String ANA = "ana@example.com";

    @Test
    void the_guide_leads_to_the_desk(@TempDir Path folder) throws Exception {
        try (Company company = Company.open(folder);
                Surfer ana = new Surfer()) {
            // Prerequisite: an instance set up for SAML federation.
            Centre centre = company.centre("guide");
            // Step 1.2: enable SSO.
            company.enable();
            // Steps 1.3 and 1.4: applications, a new one, Amazon Connect, add it.
            Page application = company.addAmazonConnect();
            // Step 1.6: the metadata file and the certificate.
            String metadata = company.metadata(application);
            Page certificate =
                    company.admin()
                            .follow(
                                    application,
                                    Company.found(
                                            "href=\"([^\"]*/saml/certificate/[^\"]*)\"",
                                            application.html()));
            assertThat(certificate.html()).startsWith("-----BEGIN CERTIFICATE-----");
            // Steps 1.5, 1.7 to 1.9: a display name, relay state, ten hours; the rest stays; save.
            application =
                    company.admin()
                            .form(application, "application")
                            .set("displayName", "Contact centre")
                            .set("relayState", centre.relayState())
                            .set("sessionMinutes", "600")
                            .press("do", "save");
            assertThat(application.html()).contains("role=\"status\"");

            // Steps 2.1 and 2.2: a provider with that metadata, a role for it.
            String provider = company.provider("GuideSSO", metadata);
            Page role = company.role("GuideAgents", provider, "");
            // Step 2.3: the inline policy, with the key spelled as the guide spells it.
            role =
                    company.admin()
                            .form(role, "inline-policy")
                            .set("policyName", "Federation")
                            .set(
                                    "document",
                                    """
                                    {
                                      "Version": "2012-10-17",
                                      "Statement": [{
                                        "Sid": "Statement1", "Effect": "Allow",
                                        "Action": "connect:GetFederationToken", "Resource": "*",
                                        "Condition": {"StringEquals": {"connect:InstanceID": "%s"}}
                                      }]
                                    }
                                    """
                                            .formatted(centre.id()))
                            .send();
            assertThat(role.html()).contains("connect:InstanceID");
            // Steps 2.4 and 2.5: back to the application; the mapping of the role.
            application =
                    company.admin()
                            .form(application, "application")
                            .beside(
                                    "attribute",
                                    ROLE,
                                    "value",
                                    Company.roleArn("GuideAgents") + "," + provider)
                            .press("do", "save");
            assertThat(application.html()).contains(provider);
            // Step 2.6: assign a user.
            company.invite("ana", ANA);
            company.assign(application, "person", "ana");
            // Step 2.7: the same user name (e-mail) in the instance.
            company.connectUser(centre, ANA);

            // Steps 3.1 to 3.3: the portal, the tile, signed in to the instance.
            Page desk = company.openTile(ana, "ana", "Contact centre");
            Company.atTheDesk(desk, ANA);

            aWrongConsumerIsTold(company, ana, application);
            for (String event :
                    List.of(
                            "ConsoleLogin",
                            "StartSSO",
                            "CreateApplicationInstance",
                            "UpdateApplicationInstanceServiceProviderConfiguration",
                            "AssociateProfile",
                            "CreateUser")) {
                assertThat(company.account("events?key=EventName&value=" + event).html())
                        .as("what was done without an API is an event, too")
                        .contains("<strong>" + event);
            }
        }
    }

    /** Troubleshooting, first row: the ACS URL has to be the sign-in address. */
    private static void aWrongConsumerIsTold(Company company, Surfer ana, Page application) {
        Page wrong =
                company.admin()
                        .form(application, "application")
                        .set("acsUrl", "https://signin.aws.amazon.com/sso")
                        .press("do", "save");
        Page refused = ana.open(company.at("start", "/"));
        refused = ana.follow(refused, refused.link("data-application", "Contact centre"));
        assertThat(refused.text("message"))
                .isEqualTo("An error occurred when we tried to process your request.");
        assertThat(refused.body("data-failure")).isEqualTo("F25");

        company.admin()
                .form(wrong, "application")
                .set("acsUrl", "https://signin.aws.amazon.com/saml")
                .press("do", "save");
        Page portal = ana.open(company.at("start", "/"));
        Page handOver = ana.follow(portal, portal.link("data-application", "Contact centre"));
        Company.atTheDesk(ana.form(handOver, "saml-form").send(), ANA);
    }
}
