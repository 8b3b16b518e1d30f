package patchbay.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.signin.RoleChoice;
import patchbay.sts.RolePair;
import patchbay.web.page.Frame;
import patchbay.web.page.Pages;

class ChooseRoleTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/team/Connect-SSO";
    private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Connect-SSO";
    private static final List<RoleChoice> CHOICES =
            List.of(
                    new RoleChoice(
                            new AccountId("111122223333"),
                            Optional.of("patchbay"),
                            List.of(
                                    new RolePair(
                                            Arn.parse(ROLE).orElseThrow(),
                                            Arn.parse(PROVIDER).orElseThrow()))),
                    new RoleChoice(new AccountId("444455556666"), Optional.empty(), List.of()));

    /** Rule 1.23: public tools read exactly these hooks. */
    @Test
    void the_markup_is_what_command_line_tools_read() {
        String page =
                Pages.page(
                                200,
                                "signin/choose-role.jte",
                                Frame.of("choose-role", "Choose a role"),
                                new ChooseRoleView("/saml", "PHNhbWw+", "a&b\"c", CHOICES))
                        .text()
                        .replaceAll(">\\s+<", "><");

        assertThat(page)
                .contains(
                        "<form id=\"saml_form\" name=\"saml_form\" method=\"post\" action=\"/saml\">")
                .contains("name=\"SAMLResponse\" value=\"PHNhbWw+\"")
                .contains("name=\"RelayState\" value=\"a&amp;b&#34;c\"")
                .contains("<div class=\"saml-account-name\">Account: patchbay (111122223333)</div>")
                .contains("<div class=\"saml-account-name\">Account: 444455556666</div>")
                .contains("<div class=\"saml-account\"><div class=\"saml-account-name\">")
                .contains(
                        "<div class=\"saml-role\"><input type=\"radio\" name=\"roleIndex\" id=\""
                                + ROLE
                                + "\" value=\""
                                + ROLE
                                + "\" required><label class=\"saml-role-description\" for=\""
                                + ROLE
                                + "\">Connect-SSO</label></div>");
        assertThat(page)
                .containsPattern("<fieldset><legend>[^<]+</legend><div class=\"saml-account\">");
    }

    @Test
    void a_program_gets_the_same_choice_as_json() {
        assertThat(RoleChoiceJson.of(CHOICES))
                .isEqualTo(
                        "{\"accounts\":[{\"account\":\"111122223333\",\"alias\":\"patchbay\",\"roles\":[{"
                                + "\"name\":\"Connect-SSO\",\"roleArn\":\""
                                + ROLE
                                + "\",\"providerArn\":\""
                                + PROVIDER
                                + "\"}]},{\"account\":\"444455556666\",\"roles\":[]}]}");
    }
}
