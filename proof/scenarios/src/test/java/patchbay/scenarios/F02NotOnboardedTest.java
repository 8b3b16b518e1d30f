package patchbay.scenarios;

import org.junit.jupiter.api.Test;
import patchbay.aws.Region;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class F02NotOnboardedTest {
    private static Attempt refused(Patchbay patchbay, String sessionName) {
        return patchbay.signIn(patchbay.response(sessionName))
                .refusedWith(
                        "Access Denied. Your account has been authenticated, but has not been"
                                + " onboarded to this application.")
                .because(Station.CONNECT_USER, "connect.login-is-session-name", "F02")
                .expected("login `" + sessionName + "`");
    }

    @Test
    void nobody_of_that_name(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");

        refused(patchbay, "zoe.quist@example.org")
                .found("none of the 1 logins resembles it")
                .inOneLine(
                        "`zoe.quist@example.org` was refused at Connect user: no login"
                                + " `zoe.quist@example.org`");
    }

    @Test
    void a_login_that_differs_only_in_case(Patchbay patchbay) {
        patchbay.agent("example-corp", "Ben@example.com");

        refused(patchbay, "ben@example.com").found("`Ben@example.com` differs only in case");
    }

    @Test
    void a_login_without_the_domain(Patchbay patchbay) {
        patchbay.agent("example-corp", "john");

        refused(patchbay, "john@corp.com").found("`john` has the same part before the @");
    }

    @Test
    void a_login_in_another_instance(Patchbay patchbay) {
        patchbay.instance("other", "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee", new Region("us-east-1"));
        patchbay.agent("other", "ana@example.com");

        refused(patchbay, "ana@example.com").found("instance `other` has it");
    }

    @Test
    void a_login_with_one_letter_amiss(Patchbay patchbay) {
        patchbay.agent("example-corp", "jon.smith");

        refused(patchbay, "john.smith").found("`jon.smith` is the nearest of 1");
    }
}
