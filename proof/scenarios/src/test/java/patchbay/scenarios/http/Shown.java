package patchbay.scenarios.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A cause of a failure, and the test that brings it about, names it and mends it.
 *
 * @param failure number in the catalogue
 * @param cause in words
 * @param check that decides; the code or message where an API refuses
 * @param test class below {@code patchbay.scenarios}, and its method
 */
record Shown(String failure, String cause, String check, String test) {
    private static final String HERE = "http.FailuresOverHttpTest#";

    /** All of them, by failure. */
    static List<Shown> all() {
        List<Shown> all = new ArrayList<>(byThemselves());
        Stream.of(AssertionCauses.all(), RoleCauses.all(), InstanceCauses.all())
                .flatMap(it -> it)
                .map(cause ->
                        new Shown(
                                cause.failure(),
                                cause.title(),
                                cause.check(),
                                HERE
                                        + "the_page_says_the_clouds_sentence_the_trace_says_why_and"
                                        + "_the_remedy_works"))
                .forEach(all::add);
        Arrays.stream(Guardrail.values())
                .map(it ->
                        new Shown(
                                "F10",
                                words(it.name()),
                                it.check(),
                                HERE + "f10_what_an_organization_denies_its_member"))
                .forEach(all::add);
        Arrays.stream(ApiRefusal.values())
                .map(it ->
                        new Shown(
                                it.failure(),
                                words(it.name().substring(4)),
                                "",
                                HERE + "an_api_refuses_as_the_cloud_does_and_takes_what_is_right"))
                .forEach(all::add);
        all.sort(Comparator.comparing(Shown::failure)); // stable: otherwise in the order above
        return all;
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Those that have a test of their own. */
    private static List<Shown> byThemselves() {
        String center = "seeds.CenterFailuresTest#";
        String external = "F26UnexpectedErrorTest#";
        String relay = "signin.relay-state-is-a-console-page";
        String alive = "connect.session-is-alive";
        return List.of(
                new Shown(
                        "F15",
                        "no relay state, or one that leads nowhere",
                        relay,
                        HERE + "f15_a_relay_state_that_leads_nowhere_ends_in_the_console"),
                new Shown(
                        "F17",
                        "the desk's address was opened directly",
                        alive,
                        HERE + "f17_the_address_of_the_desk_was_opened_directly"),
                new Shown(
                        "F17",
                        "twelve hours have passed",
                        alive,
                        "F17SessionExpiredTest#twelve_hours_after_the_sign_in"),
                new Shown(
                        "F17",
                        "a tab from before logging out",
                        alive,
                        "F17SessionExpiredTest#after_logging_out"),
                new Shown(
                        "F17",
                        "nobody touched it for longer than the profile allows",
                        "connect.session-was-active",
                        "DeskSessionsTest#inactivity_ends_a_session_where_the_profile_says_so"),
                new Shown(
                        "F17",
                        "an address that the profile blocks",
                        "connect.address-may-sign-in",
                        "DeskSessionsTest#blocked_wins_over_allowed_at_the_sign_in_and_afterwards"),
                new Shown(
                        "F17",
                        "a back button, an old tab: the one-time code is spent",
                        "connect.hand-over-is-fresh",
                        HERE + "f17_an_address_out_of_an_old_tab"),
                new Shown(
                        "F18",
                        "a role chosen too late",
                        "saml.redeemed-within-five-minutes",
                        "BadAssertionTest#f18_a_role_chosen_too_late_is_refused_in_the_trace_of_the"
                                + "_question"),
                new Shown(
                        "F20",
                        "two roles where one is meant",
                        "assertion.one-role",
                        center + "f20_a_page_of_choice_appears_although_one_role_is_expected"),
                new Shown(
                        "F20",
                        "two roles from another provider, and the wrong one is chosen",
                        "signin.one-role-is-offered",
                        "AssertionRemediesTest#f20_several_roles_where_one_is_meant"),
                new Shown(
                        "F21",
                        "nothing is assigned",
                        "assignment.person-or-own-group",
                        "http.EmptyPortalTest#whoever_is_assigned_nothing_is_told_so_and_the_trace"
                                + "_says_what_to_assign"),
                new Shown(
                        "F24",
                        "a destination outside that nobody approved",
                        "connect.destination-is-a-page-or-an-approved-origin",
                        HERE + "f24_a_destination_outside_that_nobody_approved"),
                new Shown(
                        "F24",
                        "the legacy path on the new domain",
                        "connect.destination-fits-the-domain",
                        HERE + "f24_the_legacy_path_on_the_new_domain_is_warned_of"),
                new Shown(
                        "F25",
                        "the application's ACS URL is not where responses are taken",
                        "assertion.acs-is-sign-in",
                        "http.F25WrongConsumerTest#the_person_gets_the_clouds_sentence_the_trace"
                                + "_the_address_and_the_remedy_works"),
                new Shown(
                        "F26",
                        "nobody was provisioned",
                        "external.person-provisioned",
                        center + "f26_somebody_of_an_external_provider_who_is_not_provisioned"),
                new Shown(
                        "F26",
                        "the name is no address",
                        "external.name-shape",
                        external + "cause_the_name_is_no_address_and_remedy_send_one"),
                new Shown(
                        "F26",
                        "the name has another format",
                        "external.name-format",
                        external
                                + "cause_another_format_and_remedy_the_format_that_the_check"
                                + "_names"),
                new Shown(
                        "F26",
                        "an encrypted assertion",
                        "external.not-encrypted",
                        external + "cause_an_encrypted_assertion_and_remedy_a_plain_one"),
                new Shown(
                        "F26",
                        "another address",
                        "external.acs-matches",
                        external + "cause_another_address_and_remedy_ours"),
                new Shown(
                        "F26",
                        "attributes for access control that are too many, or repeated",
                        "external.access-attributes-few",
                        external + "cause_too_many_or_repeated_attributes_for_access_control"),
                new Shown(
                        "F26",
                        "a wrong clock at the second factor",
                        "factor.code-clock",
                        "people.SecondFactorTest#a_clock_that_is_wrong_is_told"),
                new Shown(
                        "F28",
                        "default access, a role with two providers, a key without ListRoles",
                        "federation.entra-gives-a-role",
                        "seeds.EntraTest#entra_reads_the_roles_and_its_people_reach_the_desk"),
                new Shown(
                        "F30",
                        "a directory sends the Windows name as the address",
                        "ldap.email-is-mail",
                        center
                                + "f30_the_address_of_a_directory_is_not_the_one_that_connect"
                                + "_knows"),
                new Shown(
                        "F32",
                        "an invitation that was used",
                        "enrol.link-unused",
                        center + "f32_an_invitation_that_was_used"),
                new Shown(
                        "F33",
                        "a second provider with a role of its own, where the first role binds",
                        "connect.role-is-the-one-of-the-first-sign-in",
                        "seeds.SecondProviderTest#both_providers_lead_to_the_desk_and_the_second"
                                + "_does_while_the_first_is_stopped"),
                new Shown(
                        "F36",
                        "a response that is too large for Identity Center",
                        "external.response-fits",
                        external + "cause_a_large_response"),
                new Shown(
                        "F37",
                        "a trust policy without the address of the sign-in for both regions",
                        "federation.trust-policy-accepts-the-global-sign-in",
                        "http.F37GlobalResiliencyTest#each_cause_is_told_and_remedied_and_the"
                                + "_other_region_takes_over"),
                new Shown(
                        "F37",
                        "a user in no traffic distribution group",
                        "connect.user-has-a-traffic-distribution-group",
                        "http.F37GlobalResiliencyTest#each_cause_is_told_and_remedied_and_the"
                                + "_other_region_takes_over"),
                new Shown(
                        "F37",
                        "a user who is missing in the replica",
                        "connect.user-is-in-both-regions",
                        "http.F37GlobalResiliencyTest#each_cause_is_told_and_remedied_and_the"
                                + "_other_region_takes_over"),
                new Shown(
                        "F41",
                        "somebody who was disabled is still at the desk",
                        "connect.no-session-goes-on",
                        center + "f41_somebody_who_left_is_still_at_the_desk"));
    }
}
