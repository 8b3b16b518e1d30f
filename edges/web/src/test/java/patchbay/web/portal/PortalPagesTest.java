package patchbay.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.identity.portal.OwnApplications;
import patchbay.web.http.Answer;
import patchbay.web.page.Frame;
import patchbay.web.page.Pages;

class PortalPagesTest {
    private static final String SLY = "<b>\"Ana\"&'";

    @Test
    void the_sign_in_form_has_the_names_that_programs_fill_in() {
        String page =
                page(
                        "portal/sign-in.jte",
                        new PortalSignInView("/sign-in", "ana", Optional.empty(), "/", "/f"));

        assertThat(page)
                .contains("<form id=\"sign-in\" method=\"post\" action=\"/sign-in\">")
                .contains("name=\"username\" value=\"ana\"")
                .contains("type=\"password\" id=\"password\" name=\"password\"")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void what_was_wrong_is_said_above_the_form() {
        String page =
                page(
                        "portal/sign-in.jte",
                        new PortalSignInView("/sign-in", SLY, Optional.of("No."), "/", "/f"));

        assertThat(page).contains("role=\"alert\" id=\"message\">No.</p>").doesNotContain(SLY);
    }

    @Test
    void a_tile_is_found_by_the_applications_name() {
        String page =
                page(
                        "portal/tiles.jte",
                        new TilesView(
                                "/",
                                "",
                                false,
                                List.of(
                                        new TilesView.Tile(
                                                "Amazon Connect",
                                                "AC",
                                                "",
                                                "/applications/ins-0123456789abcdef",
                                                Optional.of(
                                                        "/applications/ins-0123456789abcdef/debug"),
                                                Optional.empty()))));

        assertThat(page)
                .contains(
                        "data-debug=\"/applications/ins-0123456789abcdef/debug\""
                                + " href=\"/applications/ins-0123456789abcdef\""
                                + " data-application=\"Amazon Connect\"")
                .doesNotContain("/saml/metadata/");
    }

    @Test
    void an_administrator_also_finds_metadata_and_certificate() {
        TilesView.Papers papers = new TilesView.Papers("/saml/metadata/x", "/saml/certificate/x");
        String page =
                page(
                        "portal/tiles.jte",
                        new TilesView(
                                "/",
                                "",
                                false,
                                List.of(
                                        new TilesView.Tile(
                                                "Payroll",
                                                "P",
                                                SLY,
                                                "/a",
                                                Optional.of("/a/debug"),
                                                Optional.of(papers)))));

        assertThat(page)
                .contains("href=\"/saml/metadata/x\"", "href=\"/saml/certificate/x\"")
                .doesNotContain(SLY);
    }

    @Test
    void without_assignments_the_clouds_sentence_is_shown() {
        assertThat(page("portal/nothing.jte", new NothingView(OwnApplications.NONE, "7Q2K-M4")))
                .contains("<p id=\"message\">You do not have any applications</p>")
                .contains("<code id=\"trace-code\">7Q2K-M4</code>");
    }

    @Test
    void the_hand_over_is_a_form_that_works_without_a_script() {
        String page =
                page(
                        "portal/hand-over.jte",
                        new HandOverView(
                                "Amazon Connect",
                                "http://signin.patchbay.localhost/saml",
                                "SAMLResponse",
                                "PHNhbWw+",
                                SLY));

        assertThat(page)
                .contains(
                        "<form id=\"saml-form\" method=\"post\""
                                + " action=\"http://signin.patchbay.localhost/saml\">")
                .contains("type=\"hidden\" name=\"SAMLResponse\" value=\"PHNhbWw+\"")
                .contains("type=\"hidden\" name=\"RelayState\" value=\"")
                .contains("<button class=\"full\" type=\"submit\">")
                .doesNotContain(SLY);
    }

    @Test
    void a_refusal_says_which_check_decided_and_under_which_code() {
        Frame frame =
                Frame.of("refused", "Refused")
                        .data(Map.of("check", "assignment.assigned", "failure", "F21"));

        String page =
                Pages.page(
                                403,
                                "portal/refused.jte",
                                frame,
                                new RefusedView("You may not.", "7Q2K-M4", "/"))
                        .text();

        assertThat(page)
                .contains("data-page=\"refused\"", "data-check=\"assignment.assigned\"")
                .contains("data-failure=\"F21\"")
                .contains("<p id=\"message\">You may not.</p>")
                .contains("<code id=\"trace-code\">7Q2K-M4</code>");
    }

    private static String page(String template, Object view) {
        Answer answer = Pages.page(200, template, Frame.of("test", "Test"), view);
        assertThat(answer.text()).contains("<h1>").contains("<title>");
        return answer.text();
    }
}
