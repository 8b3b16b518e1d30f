package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MetadataDriftTest {
    private static String metadata(String entityId, String... certificates) {
        StringBuilder text =
                new StringBuilder("<md:EntityDescriptor entityID=\"" + entityId + "\">");
        for (String certificate : certificates) {
            text.append("<ds:X509Certificate>\n")
                    .append(certificate)
                    .append("</ds:X509Certificate>");
        }
        return text.append("</md:EntityDescriptor>").toString();
    }

    private static List<String> drift(String held, String published) {
        return MetadataDrift.between("arn:p", held, published, "https://idp.example/m").stream()
                .map(ConfigurationDoctor.Finding::what)
                .toList();
    }

    @Test
    void the_same_in_other_white_space_is_no_drift() {
        assertThat(drift(metadata("a", "AB CD"), metadata("a", "ABCD"))).isEmpty();
    }

    @Test
    void a_next_certificate_an_old_one_and_another_issuer_are_told() {
        assertThat(drift(metadata("a", "OLD"), metadata("a", "OLD", "NEXT")))
                .singleElement()
                .asString()
                .contains("does not hold");
        assertThat(drift(metadata("a", "OLD", "NEXT"), metadata("a", "NEXT")))
                .singleElement()
                .asString()
                .contains("publishes no more");
        assertThat(drift(metadata("a", "X"), metadata("b", "X")))
                .singleElement()
                .asString()
                .contains("made of entityID `a`", "publishes `b`");
    }

    @Test
    void a_page_that_is_no_metadata_is_told() {
        assertThat(drift(metadata("a", "X"), "<html>sign in</html>"))
                .singleElement()
                .asString()
                .contains("publishes no metadata");
    }
}
