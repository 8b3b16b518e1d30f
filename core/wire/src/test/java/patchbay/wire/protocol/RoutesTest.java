package patchbay.wire.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.oidc.OidcOperations;
import patchbay.wire.sts.StsOperations;

class RoutesTest {
    private final Routes routes = Routes.of(ConnectOperations.model());

    private static Stream<String> everyRoute() {
        return ConnectOperations.model().routes().lines();
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void every_route_of_the_model_leads_to_its_own_operation(String line) {
        List<String> part = List.of(line.split(" "));
        String path = part.get(1).replaceAll("\\{[^}]*\\}", "value-1").replaceAll("[?#].*", "");

        assertThat(routes.match(part.get(0), path, "").map(Routes.Match::operation))
                .contains(part.get(2));
    }

    @Test
    void labels_are_handed_on_as_they_were_escaped() {
        assertThat(routes.match("GET", "/tags/arn%3Aaws%3Aconnect%3A%2Fx", ""))
                .map(Routes.Match::labels)
                .contains(Map.of("resourceArn", "arn%3Aaws%3Aconnect%3A%2Fx"));
    }

    @Test
    void an_empty_label_another_method_and_another_depth_lead_nowhere() {
        assertThat(routes.match("GET", "/users//x", "")).isEmpty();
        assertThat(routes.match("PATCH", "/users/a/b", "")).isEmpty();
        assertThat(routes.match("GET", "/users/a/b/c/d/e", "")).isEmpty();
        assertThat(routes.match("GET", "", "")).isEmpty();
    }

    @Test
    void the_first_and_the_last_name_of_a_model_are_known() {
        Routes sts = Routes.of(StsOperations.model());

        assertThat(sts.knows("AssumeRole")).isTrue();
        assertThat(sts.knows("GetWebIdentityToken")).isTrue();
        assertThat(sts.knows("")).isFalse();
    }

    @Test
    void a_query_that_a_route_asks_for_decides() {
        Routes oidc = Routes.of(OidcOperations.model());

        assertThat(oidc.match("POST", "/token", ""))
                .map(Routes.Match::operation)
                .contains("CreateToken");
        assertThat(oidc.match("POST", "/token", "a=b&aws_iam=t"))
                .map(Routes.Match::operation)
                .contains("CreateTokenWithIAM");
        assertThat(oidc.match("POST", "/token", "aws_iam=tt"))
                .map(Routes.Match::operation)
                .contains("CreateToken");
    }
}
