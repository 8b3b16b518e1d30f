package patchbay.scenarios.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.scenarios.seeds.Company.Centre;

/**
 * The blog post on several identity providers for one instance: Okta first, Identity Center next.
 */
class SecondProviderTest {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String ANA = "ana@example.com";

    @Test
    void both_providers_lead_to_the_desk_and_the_second_does_while_the_first_is_stopped(
            @TempDir Path folder) throws Exception {
        try (Company company = Company.open(folder);
                ForeignPortal okta =
                        ForeignPortal.open(
                                "http://www.okta.com/exk1", company.at("signin", "/saml"));
                Surfer ana = new Surfer()) {
            // Prerequisite: an instance with a first provider, which works.
            Centre centre = company.centre("two-doors");
            company.connectUser(centre, ANA);
            String first = company.provider("Okta_Connect_Agent", okta.metadata());
            String policy =
                    company.policy(
                            "Agents",
                            """
                            {
                              "Version": "2012-10-17",
                              "Statement": [{
                                "Effect": "Allow", "Action": "connect:GetFederationToken",
                                "Resource": "%s/user/${aws:userid}"
                              }]
                            }
                            """
                                    .formatted(centre.arn()));
            Page role = company.role("Agents", first, policy);
            okta.assign(Company.roleArn("Agents") + "," + first);
            okta.relayState(centre.relayState());
            Company.atTheDesk(byOkta(ana, okta), ANA);

            // Step 1: the application in the additional provider, its relay state, its metadata.
            company.enable();
            Page application =
                    company.admin()
                            .form(company.addAmazonConnect(), "application")
                            .set("displayName", "Amazon Connect backup")
                            .set("relayState", centre.relayState())
                            .press("do", "save");
            String metadata = company.metadata(application);
            // Step 2: its reference in IAM; the ARN is noted.
            String second = company.provider("Backup-IdentityCenter-SSO-Admin", metadata);
            // Step 3: the trust policy of the role in use names both.
            role =
                    company.admin()
                            .form(role, "trust-policy")
                            .set(
                                    "document",
                                    """
                                    {
                                      "Version": "2012-10-17",
                                      "Statement": [{
                                        "Effect": "Allow",
                                        "Principal": {"Federated": ["%s", "%s"]},
                                        "Action": "sts:AssumeRoleWithSAML",
                                        "Condition": {"StringEquals": {
                                          "SAML:aud": "https://signin.aws.amazon.com/saml"}}
                                      }]
                                    }
                                    """
                                            .formatted(second, first))
                            .send();
            assertThat(role.html()).contains(first, second);
            // Step 4: the attribute mapping to the amended role, and the assignment.
            application =
                    company.admin()
                            .form(application, "application")
                            .beside(
                                    "attribute",
                                    ROLE,
                                    "value",
                                    Company.roleArn("Agents") + "," + second)
                            .press("do", "save");
            company.invite("ana", ANA);
            company.assign(application, "person", "ana");

            // Step 5: by the first, by the second …
            Company.atTheDesk(byOkta(ana, okta), ANA);
            try (Surfer fresh = new Surfer()) {
                Company.atTheDesk(company.openTile(fresh, "ana", "Amazon Connect backup"), ANA);
            }
            new RolesOfTheirOwn(company, centre, okta, application, policy, second).play();
            // … and, what it is for, by the second while the first is stopped.
            okta.stop();
            assertThatThrownBy(() -> byOkta(ana, okta))
                    .hasRootCauseInstanceOf(ClosedChannelException.class);
            try (Surfer fresh = new Surfer()) {
                Company.atTheDesk(company.openTile(fresh, "ana", "Amazon Connect backup"), ANA);
            }
        }
    }

    /**
     * Why the post shares the role: until March 2023 a user's first role was the only one (rule
     * 8.30), and a second provider with a role of its own ended in F33.
     */
    private record RolesOfTheirOwn(
            Company company,
            Centre centre,
            ForeignPortal okta,
            Page application,
            String policy,
            String second) {
        private static final String SENTENCE =
                "Bad Request. The request was not valid and could not be processed.";

        void play() throws Exception {
            company.role("Backup-Agents", second, policy);
            map("Backup-Agents");
            Company.atTheDesk(byFirst(), ANA);
            Company.atTheDesk(bySecond(), ANA);

            company.profile(centre, "{\"legacyRoleBinding\":true}");
            Company.atTheDesk(byFirst(), ANA);
            refused(bySecond(), "Agents", "Backup-Agents");

            // One remedy: the role is shared.
            map("Agents");
            Company.atTheDesk(bySecond(), ANA);
            Company.atTheDesk(byFirst(), ANA);

            // The other: the user is deleted and made again, and bound to whoever is first.
            map("Backup-Agents");
            company.deleteConnectUser(centre, ANA);
            company.connectUser(centre, ANA);
            Company.atTheDesk(bySecond(), ANA);
            refused(byFirst(), "Backup-Agents", "Agents");

            company.profile(centre, "{\"legacyRoleBinding\":false}");
            Company.atTheDesk(byFirst(), ANA);
            map("Agents");
        }

        private void map(String role) {
            Page saved =
                    company.admin()
                            .form(
                                    company.admin().open(application.address().toString()),
                                    "application")
                            .beside(
                                    "attribute",
                                    ROLE,
                                    "value",
                                    Company.roleArn(role) + "," + second)
                            .press("do", "save");
            assertThat(saved.html()).contains(Company.roleArn(role));
        }

        private Page byFirst() {
            try (Surfer fresh = new Surfer()) {
                return byOkta(fresh, okta);
            }
        }

        private Page bySecond() {
            try (Surfer fresh = new Surfer()) {
                return company.openTile(fresh, "ana", "Amazon Connect backup");
            }
        }

        private void refused(Page page, String bound, String asked) {
            Company.expect("refused", page);
            assertThat(page.text("message")).isEqualTo(SENTENCE);
            assertThat(page.body("data-failure")).isEqualTo("F33");
            assertThat(page.body("data-check"))
                    .isEqualTo("connect.role-is-the-one-of-the-first-sign-in");
            Page trace = company.console("/sign-ins/" + page.text("trace-code"));
            assertThat(trace.html())
                    .contains(Company.roleArn(bound), Company.roleArn(asked))
                    .contains("trust this identity provider too, or delete the user");
        }
    }

    private static Page byOkta(Surfer ana, ForeignPortal okta) {
        return ana.form(ana.open(okta.tile(ANA)), "saml-form").send();
    }
}
