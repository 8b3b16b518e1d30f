package patchbay.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactFlowContentTest {
    private static String flow(String start, String... actions) {
        return """
        {"Version": "2019-10-30", "StartAction": "%s", "Actions": [%s]}\
        """
                .formatted(start, String.join(", ", actions));
    }

    private static String action(String identifier, String transitions) {
        return """
        {"Identifier": "%s", "Type": "Wait", "Parameters": {}, "Transitions": %s}\
        """
                .formatted(identifier, transitions);
    }

    @Test
    void a_flow_whose_actions_lead_to_each_other_has_no_problem() {
        assertThat(
                        ContactFlowContent.problems(
                                flow(
                                        "a",
                                        action(
                                                "a",
                                                "{\"NextAction\": \"b\", \"Errors\":"
                                                        + " [{\"NextAction\": \"b\"}]}"),
                                        action("b", "{}"))))
                .isEmpty();
    }

    @Test
    void a_text_that_is_no_json_object_is_refused() {
        assertThat(ContactFlowContent.problems("{")).singleElement().asString().contains("JSON");
        assertThat(ContactFlowContent.problems("[]"))
                .containsExactly("Content is not a JSON object");
        assertThat(ContactFlowContent.problems(" ".repeat(256_001)))
                .containsExactly("Content has more than 256000 characters");
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThat(
                        ContactFlowContent.problems(
                                flow(
                                        "x",
                                        action("a", "{\"NextAction\": \"gone\"}"),
                                        action("a", "[]"),
                                        "7")))
                .containsExactly(
                        "Actions holds what is not an object",
                        "Two actions have the Identifier a",
                        "StartAction names no action",
                        "NextAction of action a names no action",
                        "Transitions of action a is not an object");
    }
}
