package patchbay.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private static final Structure TAG =
            new Structure(
                    "Tag",
                    Member.required("Key", new Shape.Text(1, 4, "[a-z]+")),
                    Member.required("Value", new Shape.Text(0, 4)));
    private static final Structure INPUT =
            new Structure(
                    "Input",
                    Member.required("RoleArn", new Shape.Text(20, 2048)),
                    Member.optional("SAMLAssertion", new Shape.Text(4, 8).kept()),
                    Member.optional("DurationSeconds", new Shape.Whole(900, 43200, false)),
                    Member.optional("Status", Shape.Text.oneOf("Active", "Inactive")),
                    Member.optional("Tags", new Shape.Sequence(TAG, "member", 0, 2)),
                    Member.optional(
                            "TagKeys",
                            new Shape.Sequence(new Shape.Text(1, 3, "[a-z]+"), "member", 0, 50)),
                    Member.optional(
                            "Labels",
                            new Shape.Dictionary(
                                    new Shape.Text(1, 2), new Shape.Text(0, 2), 1, 2)));
    private static final String ARN = "arn:aws:iam::111122223333:role/x";

    private static String message(@Nullable Object... values) {
        @Nullable Object[] all = new @Nullable Object[7];
        System.arraycopy(values, 0, all, 0, values.length);
        return Constraints.check(new Fields(INPUT, all), Map.of())
                .map(Constraints.Broken::message)
                .orElse("");
    }

    @Test
    void what_keeps_every_constraint_passes() {
        assertThat(message(ARN, "AAAA", 900, "Active", List.of(), List.of("a"), Map.of("a", "")))
                .isEmpty();
    }

    @Test
    void a_short_text_is_refused_in_the_words_of_the_cloud() {
        assertThat(message("arn"))
                .isEqualTo(
                        "1 validation error detected: Value 'arn' at 'roleArn' failed to satisfy"
                                + " constraint: Member must have length greater than or equal to 20");
    }

    @Test
    void several_faults_are_counted_and_joined() {
        assertThat(message(null, null, 5, "Gone"))
                .isEqualTo(
                        "3 validation errors detected: Value null at 'roleArn' failed to satisfy"
                                + " constraint: Member must not be null; Value '5' at 'durationSeconds'"
                                + " failed to satisfy constraint: Member must have value greater than or"
                                + " equal to 900; Value 'Gone' at 'status' failed to satisfy constraint:"
                                + " Member must satisfy enum value set: [Active, Inactive]");
    }

    @Test
    void a_secret_is_not_repeated() {
        assertThat(message(ARN, "123456789"))
                .isEqualTo(
                        "1 validation error detected: Value at 'sAMLAssertion' failed to satisfy"
                                + " constraint: Member must have length less than or equal to 8");
    }

    @Test
    void length_counts_characters_and_not_halves_of_them() {
        String eight = "𝒳".repeat(8);

        assertThat(message(ARN, eight)).isEmpty();
    }

    @Test
    void members_of_listed_structures_are_counted_from_one() {
        var tag = new Fields(TAG, "UPPER", null);

        assertThat(message(ARN, null, null, null, List.of(tag)))
                .isEqualTo(
                        "3 validation errors detected: Value 'UPPER' at 'tags.1.member.key' failed to"
                                + " satisfy constraint: Member must have length less than or equal to 4;"
                                + " Value 'UPPER' at 'tags.1.member.key' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: [a-z]+; Value null at"
                                + " 'tags.1.member.value' failed to satisfy constraint: Member must not be"
                                + " null");
    }

    @Test
    void a_list_of_texts_names_all_rules_of_its_elements() {
        assertThat(message(ARN, null, null, null, null, List.of("ok", "NO")))
                .isEqualTo(
                        "1 validation error detected: Value '[ok, NO]' at 'tagKeys' failed to satisfy"
                                + " constraint: Member must satisfy constraint: [Member must have length"
                                + " less than or equal to 3, Member must have length greater than or equal"
                                + " to 1, Member must satisfy regular expression pattern: [a-z]+]");
    }

    @Test
    void a_map_is_judged_by_size_keys_and_values() {
        assertThat(message(ARN, null, null, null, null, null, Map.of("abc", "x")))
                .contains("Value '{abc=x}' at 'labels'")
                .contains(
                        "Map keys must satisfy constraint: [Member must have length less than or equal to 2");
        assertThat(message(ARN, null, null, null, null, null, Map.of("a", "xyz")))
                .contains(
                        "Map value must satisfy constraint: [Member must have length less than or equal to 2]");
        assertThat(message(ARN, null, null, null, null, null, Map.of()))
                .contains("Member must have length greater than or equal to 1");
    }

    @Test
    void a_service_may_word_a_pattern_itself() {
        assertThat(broken("a b", Map.of("[\\w]+", "The specified value for {member} is invalid.")))
                .contains(
                        new Constraints.Broken("The specified value for roleName is invalid.", ""));
    }

    @Test
    void a_service_may_word_every_pattern_and_every_enumeration_alike() {
        Map<String, String> wordings = Map.of("*", "No match.", "enum", "No such value.");

        assertThat(broken("a b", wordings))
                .contains(new Constraints.Broken("No match.", "INVALID_PATTERN"));
        assertThat(
                        Constraints.check(
                                new Fields(
                                        new Structure(
                                                "S",
                                                Member.required(
                                                        "Type", Shape.Text.oneOf("A", "B"))),
                                        "C"),
                                wordings))
                .contains(new Constraints.Broken("No such value.", "INVALID_ENUM"));
    }

    private static Optional<Constraints.Broken> broken(String name, Map<String, String> wordings) {
        var structure =
                new Structure("S", Member.required("RoleName", new Shape.Text(1, 64, "[\\w]+")));
        return Constraints.check(new Fields(structure, name), wordings);
    }
}
