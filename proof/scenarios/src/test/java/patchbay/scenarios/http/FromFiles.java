package patchbay.scenarios.http;

import java.util.Map;
import java.util.TreeMap;

/** Which test shows a failure from files alone, or why no file can. */
final class FromFiles {
    private static final String FIRST = "ExplainElsewhereTest#";
    private static final String LATER = "ElsewhereCausesTest#";
    private static final String WORDS = LATER + "sentences_that_are_all_there_is";

    private FromFiles() {}

    /** By failure: class below {@code patchbay.scenarios} and method. */
    static Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (String failure : "F01 F13 F14".split(" ")) {
            shown.put(failure, FIRST + "f01_and_f13_and_f14_need_nothing_but_the_response");
        }
        for (String failure : "F03 F04 F05 F06 F07".split(" ")) {
            shown.put(failure, FIRST + "f03_to_f07_are_told_apart_although_aws_says_one_sentence");
        }
        for (String failure : "F11 F12 F18 F19".split(" ")) {
            shown.put(failure, FIRST + "f11_f12_f18_and_f19");
        }
        for (String failure : "F15 F16".split(" ")) {
            shown.put(failure, FIRST + "f15_and_f16_are_seen_in_the_relay_state");
        }
        for (String failure : "F17 F21 F23 F25 F26 F29 F31 F32 F33 F37 F38".split(" ")) {
            shown.put(failure, WORDS);
        }
        for (String failure : "F39 F40".split(" ")) {
            shown.put(failure, LATER + "f39_and_f40_are_seen_in_the_role_attribute");
        }
        shown.put("F02", FIRST + "f02_tells_the_nearest_login");
        shown.put("F08", FIRST + "f08_names_what_in_the_policy_does_not_fit");
        shown.put("F09", FIRST + "f09_another_certificate_and_a_changed_document");
        shown.put("F10", FIRST + "f10_names_the_policy_of_the_organization");
        shown.put("F20", LATER + "f20_several_roles_are_warned_of");
        shown.put("F22", LATER + "f22_a_session_longer_than_the_role_allows");
        shown.put(
                "F24",
                LATER + "f24_a_destination_and_a_page_are_judged_by_what_the_instance_lists");
        shown.put("F27", LATER + "f27_metadata_that_iam_refuses");
        shown.put("F28", LATER + "f28_somebody_of_entra_without_a_role");
        shown.put("F34", LATER + "f34_an_encrypted_assertion_is_opened_with_the_key_that_is_given");
        shown.put("F35", LATER + "f35_more_tags_than_a_session_has_room_for");
        shown.put("F36", LATER + "f36_a_response_that_is_too_large");
        shown.put(
                "F42", LATER + "f42_a_provider_that_is_not_listed_while_the_role_still_trusts_it");
        return shown;
    }

    /** Those of which a file holds AWS's words only: they are recognised, and no more is judged. */
    static boolean isWordsOnly(String failure) {
        return WORDS.equals(shown().get(failure));
    }

    /** By failure: why files do not tell. */
    static Map<String, String> unseen() {
        return Map.of(
                "F30",
                "looks like F02 there: which mapping made the address is known to the directory"
                        + " alone",
                "F41",
                "which sessions go on is in no file that AWS gives");
    }
}
