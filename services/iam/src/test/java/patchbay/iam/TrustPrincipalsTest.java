package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rewriting who a trust policy names changes nothing else. */
final class TrustPrincipalsTest {
    private static String mapped(String document) {
        return TrustPrincipals.mapped(document, name -> name.equals("a") ? "ID" : name);
    }

    @Test
    void a_single_name_and_every_name_of_a_list_is_replaced() {
        assertThat(mapped("{\"Statement\":{\"Principal\":{\"AWS\":\"a\"}}}"))
                .isEqualTo("{\"Statement\":{\"Principal\":{\"AWS\":\"ID\"}}}");
        assertThat(mapped("{\"Statement\":[{\"Principal\":{\"AWS\":[\"b\",\"a\",\"a\"]}}]}"))
                .isEqualTo("{\"Statement\":[{\"Principal\":{\"AWS\":[\"b\",\"ID\",\"ID\"]}}]}");
    }

    @Test
    void layout_and_everything_else_stay_to_the_letter() {
        String document =
                """
                { "Version" : "2012-10-17",
                  "Id": "a",
                  "Statement": [ {
                    "Sid": "a", "Effect" : "Allow",
                    "Principal": { "Service": [ "a" ], "Federated": "a", "AWS" : [ %s ] },
                    "Action": ["a", "x\\"a\\\\"],
                    "Condition": { "StringEquals": { "Principal": { "AWS": "a" }, "k": ["a", 1, true, null] } }
                  } , { "Principal": "a" }]
                }
                """;

        assertThat(mapped(document.formatted("\"a\" , \"b\"")))
                .isEqualTo(document.formatted("\"ID\" , \"b\""));
    }

    @Test
    void a_name_may_be_written_with_escapes() {
        assertThat(mapped("{\"Statement\":{\"\\u0050rincipal\":{\"AWS\":\"\\u0061\"}}}"))
                .isEqualTo("{\"Statement\":{\"\\u0050rincipal\":{\"AWS\":\"ID\"}}}");
    }

    @Test
    void empty_objects_and_lists_are_copied() {
        String document = "{\"Statement\":[{\"Condition\":{ },\"Principal\":{\"AWS\":[ ]}}]} ";

        assertThat(mapped(document)).isEqualTo(document);
    }
}
