package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;

/** The workshop's module that enables AWS SSO for a contact centre. */
class WorkshopTest {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String BEN = "ben@example.com";

    @Test
    void the_module_ends_at_the_desk_of_a_member_of_the_group(@TempDir Path folder)
            throws Exception {
        try (Company company = Company.open(folder);
                Surfer ben = new Surfer()) {
            Centre centre = company.centre("workshop");
            // Enable AWS SSO, create the organization.
            company.enable();
            // Add a new application, Amazon Connect; download its metadata.
            Page application = company.addAmazonConnect();
            String metadata = company.metadata(application);
            // The relay state, with a destination behind it; all the rest as it is.
            application =
                    company.admin()
                            .form(application, "application")
                            .set(
                                    "relayState",
                                    centre.relayState() + "?destination=%2Fconnect%2Fccp")
                            .press("do", "save");
            // Identity provider Connect-SSO.
            String provider = company.provider("Connect-SSO", metadata);
            // Policy Connect-SSO-Policy.
            String policy =
                    company.policy(
                            "Connect-SSO-Policy",
                            """
                            {
                              "Version": "2012-10-17",
                              "Statement": [{
                                "Sid": "Statement1", "Effect": "Allow",
                                "Action": "connect:GetFederationToken",
                                "Resource": ["%s/user/${aws:userid}"]
                              }]
                            }
                            """
                                    .formatted(centre.arn()));
            // Role Connect-SSO for SAML 2.0 federation, with that policy; its ARN is noted.
            Page role = company.role("Connect-SSO", provider, policy);
            assertThat(role.html()).contains(Company.roleArn("Connect-SSO"));
            // Attribute mapping of the role: role first, provider behind the comma.
            application =
                    company.admin()
                            .form(application, "application")
                            .beside(
                                    "attribute",
                                    ROLE,
                                    "value",
                                    Company.roleArn("Connect-SSO") + "," + provider)
                            .press("do", "save");
            // User management of the instance: a new user with routing and security profile.
            company.connectUser(centre, BEN);
            // Users of SSO: one with the same address; a group; the user in it.
            company.invite("ben", BEN);
            Page group =
                    company.admin()
                            .form(company.console("/groups"), "new-group")
                            .set("name", "ConnectAgents")
                            .send();
            Page person = company.console("/people?q=ben");
            Page ofBen =
                    company.admin()
                            .follow(
                                    person,
                                    Company.found(
                                            "href=\"(/people/[0-9a-f-]{36})\"", person.html()));
            ofBen =
                    company.admin()
                            .post(ofBen.address() + "/join", Map.of("group", "ConnectAgents"));
            assertThat(group.html()).contains("ConnectAgents");
            assertThat(ofBen.html()).contains("ConnectAgents");
            // Assigned users: the group.
            company.assign(application, "group", "ConnectAgents");

            // The invitation was accepted, the password set: the tile opens the agent interface.
            Page desk = company.openTile(ben, "ben", "Amazon Connect");
            Company.atTheDesk(desk, BEN);
        }
    }
}
