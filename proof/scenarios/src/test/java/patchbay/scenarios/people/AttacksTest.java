package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** Attacks on sign-in over real sockets, each test named for one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttacksTest {
    private static final String BEN = "Ben-Battery-7";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Center center;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        center = Center.open(folder);
    }

    @AfterAll
    void close() {
        center.close();
    }

    @Test
    void session_fixation_a_cookie_planted_before_the_sign_in_is_worth_nothing_after_it()
            throws Exception {
        String planted = "A".repeat(43);
        HttpResponse<String> in =
                center.passwordFrom("127.0.0.1", "ben", BEN, "Cookie", "plain-portal=" + planted);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains(planted));
        HttpResponse<String> page =
                Center.send(
                        "127.0.0.1",
                        HttpRequest.newBuilder(URI.create(center.at("start", "/profile")))
                                .header("Cookie", "plain-portal=" + planted));
        assertThat(page.body()).contains("data-page=\"portal-sign-in\"");
    }

    @Test
    void session_fixation_signing_in_again_ends_the_session_before() {
        try (Surfer ben = new Surfer();
                Surfer copy = new Surfer()) {
            center.signIn(ben, "start", "ben", BEN);
            assertThat(copy.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("portal-sign-in");
            ben.post(center.at("start", "/sign-out"), Map.of());
            assertThat(ben.open(center.at("start", "/profile")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-in/password",
                "/sign-out",
                "/profile/password",
                "/devices/app",
                "/devices/key",
                "/devices/x/remove",
                "/sessions/x/end",
                "/password/forgotten",
                "/invitation/x",
                "/email/x"
            })
    void csrf_a_form_of_another_site_changes_nothing(String path) throws Exception {
        HttpResponse<String> answer =
                Center.send(
                        "127.0.0.1",
                        HttpRequest.newBuilder(URI.create(center.at("start", path)))
                                .header("Origin", "https://evil.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=ben")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "/applications/ins-0123456789abcdef/../../..//evil.example",
                "javascript:alert(1)"
            })
    void open_redirect_and_header_injection_through_the_address_to_go_on_to(String next)
            throws Exception {
        for (String place : List.of("start", "console")) {
            String user = place.equals("start") ? "ben" : "admin";
            String password = place.equals("start") ? BEN : "Admin-Staple-7";
            HttpResponse<String> answer =
                    Center.send(
                            "127.0.0.1",
                            HttpRequest.newBuilder(URI.create(center.at(place, "/sign-in")))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "username="
                                                            + user
                                                            + "&password="
                                                            + password
                                                            + "&next="
                                                            + next)));
            assertThat(answer.statusCode()).isEqualTo(303);
            String to = answer.headers().firstValue("Location").orElseThrow();
            URI there = URI.create(center.at(place, "/")).resolve(to);
            assertThat(there.getHost()).isEqualTo(place + ".patchbay.localhost");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("a=b"));
        }
    }

    @Test
    void user_enumeration_by_text_every_no_looks_the_same() throws Exception {
        // Not Ben: other attacks of this class leave his name slowed down.
        String known = center.passwordFrom("127.0.7.1", "admin", "Wrong-Kettle-9").body();
        String unknown = center.passwordFrom("127.0.7.2", "nobody", "Wrong-Kettle-9").body();
        assertThat(known.replace("\"admin\"", "X")).isEqualTo(unknown.replace("\"nobody\"", "X"));
        assertThat(forgotten("ben")).isEqualTo(forgotten("nobody"));
    }

    /**
     * Both cost a hash of 19 MiB; without it an unknown name would be some forty times as quick.
     */
    @Test
    void user_enumeration_by_time_an_unknown_name_takes_as_long() throws Exception {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            known.add(nanos("127.1.1." + (i + 1), "tom"));
            unknown.add(nanos("127.1.2." + (i + 1), "nobody" + i));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).isBetween(0.4, 2.5);
    }

    private long nanos(String address, String name) throws Exception {
        long begun = System.nanoTime();
        assertThat(center.passwordFrom(address, name, "Wrong-Kettle-9").statusCode())
                .isEqualTo(401);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void brute_force_from_one_address_is_slowed_down() throws Exception {
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = center.passwordFrom("127.2.0.1", "carol", "Wrong-Kettle-" + i).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void brute_force_from_many_addresses_is_slowed_down_and_never_locks_out_the_owner()
            throws Exception {
        assertThat(center.passwordFrom("127.0.0.1", "ben", BEN).statusCode()).isEqualTo(303);
        for (int i = 1; i <= 45; i++) {
            center.passwordFrom("127.3.0." + i, "ben", "Wrong-Kettle-9");
        }
        assertThat(center.passwordFrom("127.3.1.1", "ben", "Wrong-Kettle-9").statusCode())
                .isEqualTo(429);
        assertThat(center.passwordFrom("127.0.0.1", "ben", BEN).statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_that_is_not_there_leads_back() {
        try (Surfer lost = new Surfer()) {
            Page page = page(lost, center.at("start", "/no-such-page"));
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.html()).contains("Back to the start");
        }
    }

    private static Page page(Surfer surfer, String address) {
        return surfer.openAsPage(address);
    }

    private String forgotten(String name) throws Exception {
        return Center.send(
                        "127.0.0.1",
                        HttpRequest.newBuilder(
                                        URI.create(center.at("start", "/password/forgotten")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=" + name)))
                .body();
    }
}
