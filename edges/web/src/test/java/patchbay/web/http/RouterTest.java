package patchbay.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.aws.places.Place;

class RouterTest {
    private static final Place GLOBAL = new Place.GlobalSignIn(Partition.AWS);

    private static Action named(String name) {
        return exchange -> Answer.text(200, name);
    }

    private final Route any =
            Route.api(Place.Front.class, "/{path...}", 1, named("any"), named("too large"));
    private final Route live = Route.get(Place.class, "/health/live", named("live"));
    private final Route consumer =
            Route.postFromAnywhere(Place.SignIn.class, "/saml/{provider}", 1, named("one"));
    private final Route acs =
            Route.postFromAnywhere(Place.SignIn.class, "/saml/acs/{provider}", 1, named("acs"));
    private final Router router = new Router(List.of(any, live, consumer, acs));

    @Test
    void an_exact_path_of_any_place_wins_over_a_places_catch_all() {
        assertThat(router.find(new Place.Front(), "GET", "/health/live"))
                .isEqualTo(new Router.Found.Match(live, Map.of()));
        assertThat(router.find(new Place.Front(), "GET", "/health/other"))
                .isEqualTo(new Router.Found.Match(any, Map.of("path", "health/other")));
        assertThat(router.find(new Place.Front(), "POST", "/"))
                .isEqualTo(new Router.Found.Match(any, Map.of("path", "")));
    }

    @Test
    void a_gap_takes_one_segment_that_is_not_empty() {
        assertThat(router.find(GLOBAL, "POST", "/saml/X"))
                .isEqualTo(new Router.Found.Match(consumer, Map.of("provider", "X")));
        assertThat(router.find(GLOBAL, "POST", "/saml/acs/X"))
                .isEqualTo(new Router.Found.Match(acs, Map.of("provider", "X")));
        assertThat(router.find(GLOBAL, "POST", "/saml/")).isEqualTo(new Router.Found.Nothing());
        assertThat(router.find(GLOBAL, "POST", "/saml")).isEqualTo(new Router.Found.Nothing());
        assertThat(router.find(GLOBAL, "POST", "/saml/a/b")).isEqualTo(new Router.Found.Nothing());
    }

    @Test
    void a_known_path_with_another_method_is_not_nothing() {
        assertThat(router.find(GLOBAL, "DELETE", "/saml/X"))
                .isInstanceOf(Router.Found.OtherMethods.class);
    }
}
