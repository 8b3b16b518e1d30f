package patchbay.wire.door;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.sts.StsOperations;

/**
 * Whatever octets come in as a form: they are a decoded request that a handler gets, or an error as
 * AWS words it, and never anything else. As an ordinary test this runs over the inputs kept in
 * {@code FormFuzzTestInputs}; with {@code JAZZER_FUZZ=1} it looks for new ones for a minute ({@code
 * ./dev fuzz}).
 *
 * <p>The first octet chooses the service or the protocol's version; the rest is the request.
 */
class FormFuzzTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final AnyCall IAM = AnyCall.of(IamOperations.class, IamOperations.model());
    private static final AnyCall STS = AnyCall.of(StsOperations.class, StsOperations.model());

    /** A form, as body or, where it begins with a question mark, as the address's query. */
    @FuzzTest(maxDuration = "60s")
    void a_form_is_a_call_or_a_refusal(byte[] octets) {
        AnyCall service = Octets.choice(octets, IAM, STS);
        byte[] rest = Octets.rest(octets);
        if (rest.length > 0 && rest[0] == '?') {
            service.judge(
                    "GET", "/", Octets.text(rest, 1, rest.length), Optional.empty(), new byte[0]);
        } else {
            service.judge("POST", "/", "", Optional.of(FORM), rest);
        }
    }

    static Stream<Arguments> giants() {
        int form = ApiEndpoint.LARGEST_BODY - 200;
        String role = "\0Action=CreateRole&Version=2010-05-08&RoleName=";
        return Stream.of(
                Arguments.of("a long name", role + "r".repeat(form)),
                Arguments.of("a name of escapes", role + "%e2%82%ac".repeat(form / 9)),
                Arguments.of("a name of dots", role + "r&" + ".".repeat(form)),
                Arguments.of("many names", role + "r" + "&a.b=c".repeat(form / 6)),
                Arguments.of("many tags", role + "r" + tags(3900)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("giants")
    void a_giant_takes_little_more_than_its_own_size(String what, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> a_form_is_a_call_or_a_refusal(octets), what);
    }

    private static String tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "&Tags.member." + i + ".Key=k")
                .collect(Collectors.joining());
    }
}
