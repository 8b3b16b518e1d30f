package patchbay.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.Secret;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;

/** Requests of AWS's published SigV4 test suite, with the signatures published for them. */
class SignatureVectorsTest {
    private static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");
    private static final Signer SIGNER =
            new Signer(
                    "AKIDEXAMPLE",
                    new Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                    Optional.empty(),
                    "us-east-1",
                    "service");

    private static String signature(
            String method, String path, String query, String body, String... headers) {
        var all = Headers.of(headers).with("host", "example.amazonaws.com");
        String authorization =
                SIGNER.sign(
                                new WireRequest(
                                        method,
                                        path,
                                        query,
                                        all,
                                        body.getBytes(StandardCharsets.UTF_8),
                                        "",
                                        false),
                                AT)
                        .first("authorization")
                        .orElseThrow();
        return authorization.substring(authorization.indexOf("Signature=") + 10);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "get-vanilla                  | GET  | /    |                                                  | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-vanilla-query-order      | GET  | /    | Param2=value2&Param1=value1                      | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
                "get-utf8                     | GET  | /ሴ  |                                                  | 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
                "post-vanilla                 | POST | /    |                                                  | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
            })
    void the_published_signature_comes_out(
            String name, String method, String path, String query, String signature) {
        assertThat(signature(method, path, query == null ? "" : query, "")).isEqualTo(signature);
    }

    @Test
    void a_form_is_signed_with_its_body() {
        assertThat(
                        signature(
                                "POST",
                                "/",
                                "",
                                "Param1=value1",
                                "content-type",
                                "application/x-www-form-urlencoded"))
                .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void headers_are_trimmed_and_their_inner_spaces_become_one() {
        assertThat(
                        signature(
                                "GET",
                                "/",
                                "",
                                "",
                                "my-header1",
                                " value1",
                                "my-header2",
                                " \"a   b   c\""))
                .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    }

    @Test
    void dot_segments_and_doubled_slashes_are_folded() {
        for (String path : new String[] {"/foo/..", "/foo/bar/../..", "//", "/./", "/"}) {
            assertThat(CanonicalRequest.path(path)).as(path).isEqualTo("/");
        }
        assertThat(CanonicalRequest.path("//example//")).isEqualTo("/example/");
        assertThat(CanonicalRequest.path("/./foo")).isEqualTo("/foo");
        assertThat(CanonicalRequest.path("/a%2Fb/..%2f")).isEqualTo("/a%252Fb/..%252f");
    }
}
