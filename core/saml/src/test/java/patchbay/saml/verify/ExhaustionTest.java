package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.refused;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents made to cost more than they weigh; all are refused before any cryptography. */
class ExhaustionTest {
    @Test
    void deep_nesting() {
        refused("<a>".repeat(8_000), SamlCheck.XML);
    }

    @Test
    void many_elements() {
        refused("<a>" + "<b/>".repeat(2_000) + "</a>", SamlCheck.XML);
    }

    @Test
    void many_attributes_whose_names_have_one_hash_code() {
        String names =
                IntStream.range(0, 64)
                        .mapToObj(i ->
                                IntStream.range(0, 6)
                                        .mapToObj(b -> (i >> b & 1) == 0 ? "Aa" : "BB")
                                        .collect(Collectors.joining("", " ", "='x'")))
                        .collect(Collectors.joining());

        refused("<a" + names + "/>", SamlCheck.XML);
    }

    @Test
    void many_namespaces_in_scope() {
        String nested =
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                "<a xmlns:p"
                                        + i
                                        + "='urn:x' xmlns:q"
                                        + i
                                        + "='urn:y' xmlns:r"
                                        + i
                                        + "='urn:z'>")
                        .collect(Collectors.joining());

        refused(nested, SamlCheck.XML);
    }

    @Test
    void many_namespaces_in_all() {
        String siblings =
                IntStream.range(0, 300)
                        .mapToObj(i -> "<a xmlns='urn:" + i + "'/>")
                        .collect(Collectors.joining());

        refused("<r>" + siblings + "</r>", SamlCheck.XML);
    }

    @Test
    void a_long_prefix_and_a_long_namespace_name() {
        refused("<" + "p".repeat(65) + ":a/>", SamlCheck.XML);
        refused("<a xmlns='urn:" + "x".repeat(300) + "'/>", SamlCheck.XML);
    }

    @Test
    void a_long_attribute_value() {
        refused("<a b='" + "x".repeat(8 * 1024 + 1) + "'/>", SamlCheck.XML);
    }

    @Test
    void many_ids() {
        String siblings =
                IntStream.range(0, 65)
                        .mapToObj(i -> "<a ID='_" + i + "'/>")
                        .collect(Collectors.joining());

        refused("<r>" + siblings + "</r>", SamlCheck.XML);
    }

    @Test
    void many_transforms_are_read_in_linear_time_and_refused() {
        String signed = Idp.genuine();
        String transform = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>";

        refused(Resigned.signedInfo(signed, transform, transform.repeat(500)), SamlCheck.REFERENCE);
    }
}
