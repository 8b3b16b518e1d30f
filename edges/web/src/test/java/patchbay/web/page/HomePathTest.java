package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomePathTest {
    @Test
    void after_a_form_of_ours_the_browser_stays_on_this_host() {
        assertThat(HomePath.of("/sign-ins/7Q2K-M4?x=1")).isEqualTo("/sign-ins/7Q2K-M4?x=1");
        for (String trick :
                List.of("", "https://evil.example", "//evil.example", "/\\evil.example", "/a\nb")) {
            assertThat(HomePath.of(trick)).as(trick).isEqualTo("/");
        }
    }
}
