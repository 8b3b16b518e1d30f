package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.wire.Fault;

/** The rules and sentences of IAM. */
final class AdministrationTest {
    private static final String ALL = Account.allow("*", "*");

    private final Account account = new Account();

    @Test
    void a_role_name_is_taken_in_every_case() {
        account.role("Connect-SSO");

        assertThat(
                        Account.refused(
                                account.roles.create(
                                        Roles.Draft.of(
                                                Partition.AWS,
                                                Account.ID,
                                                "connect-sso",
                                                Account.TRUST))))
                .isEqualTo(
                        new Fault(
                                "EntityAlreadyExists",
                                409,
                                "Role with name connect-sso already exists."));
    }

    @Test
    void a_role_that_is_not_there_is_named() {
        assertThat(Account.refused(account.roles.get(Account.ID, "R")))
                .isEqualTo(new Fault("NoSuchEntity", 404, "The role with name R cannot be found."));
    }

    @Test
    void a_role_with_policies_cannot_be_deleted() {
        account.role("R");
        account.roles.putInline(Account.ID, "R", "p", ALL);
        assertThat(Account.refused(account.roles.delete(Account.ID, "R")).message())
                .isEqualTo("Cannot delete entity, must delete policies first.");
        account.roles.attach(Account.ID, "R", account.policy("P", ALL).arn().toString());

        assertThat(Account.refused(account.roles.delete(Account.ID, "R")))
                .isEqualTo(
                        new Fault(
                                "DeleteConflict",
                                409,
                                "Cannot delete entity, must detach all policies first."));
    }

    @Test
    void a_trust_policy_names_only_users_and_roles_that_exist() {
        String trust =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"AWS\":\"arn:aws:iam::111122223333:user/nobody\"},"
                        + "\"Action\":\"sts:AssumeRole\"}]}";

        assertThat(
                        Account.refused(
                                account.roles.create(
                                        Roles.Draft.of(Partition.AWS, Account.ID, "R", trust))))
                .isEqualTo(
                        new Fault(
                                "MalformedPolicyDocument",
                                400,
                                "Invalid principal in policy:"
                                        + " \"AWS\":\"arn:aws:iam::111122223333:user/nobody\""));
    }

    @Test
    void a_policy_that_cannot_be_read_is_not_stored() {
        account.role("R");

        assertThat(Account.refused(account.roles.putInline(Account.ID, "R", "p", "{")).code())
                .isEqualTo("MalformedPolicyDocument");
        assertThat(account.roles.find(Account.ID, "R").orElseThrow().permissions())
                .isEqualTo(Permissions.NONE);
    }

    @Test
    void inline_policies_share_the_room_of_a_role_white_space_not_counted() {
        account.role("R");
        String half = Account.allow("iam:" + "x".repeat(5_000), "*");
        Account.done(account.roles.putInline(Account.ID, "R", "a", half + " ".repeat(9_000)));
        Account.done(account.roles.putInline(Account.ID, "R", "b", half));

        assertThat(Account.refused(account.roles.putInline(Account.ID, "R", "c", half)))
                .isEqualTo(
                        new Fault(
                                "LimitExceeded",
                                409,
                                "Maximum policy size of 10240 bytes exceeded for role R"));
    }

    @Test
    void a_policy_keeps_five_versions_and_counts_on() {
        String arn = account.policy("P", ALL).arn().toString();
        for (int i = 0; i < 4; i++) {
            Account.done(account.policies.addVersion(Account.ID, arn, ALL, i == 3));
        }

        assertThat(
                        Account.refused(account.policies.addVersion(Account.ID, arn, ALL, true))
                                .message())
                .startsWith("A managed policy can have up to 5 versions.");
        assertThat(Account.refused(account.policies.deleteVersion(Account.ID, arn, "v5")).message())
                .isEqualTo("Cannot delete the default version of a policy.");
        Account.done(account.policies.deleteVersion(Account.ID, arn, "v1"));
        ManagedPolicy after =
                Account.done(account.policies.addVersion(Account.ID, arn, ALL, false));
        assertThat(after.versions())
                .extracting(ManagedPolicy.Version::id)
                .containsExactly("v2", "v3", "v4", "v5", "v6");
        assertThat(Account.refused(account.policies.delete(Account.ID, arn)).code())
                .isEqualTo("DeleteConflict");
    }

    @Test
    void a_policy_that_is_not_there_cannot_be_attached() {
        account.role("R");
        String arn = "arn:aws:iam::111122223333:policy/P";

        assertThat(Account.refused(account.roles.attach(Account.ID, "R", arn)))
                .isEqualTo(
                        new Fault(
                                "NoSuchEntity",
                                404,
                                "Policy " + arn + " does not exist or is not attachable."));
    }

    @Test
    void another_accounts_policy_is_not_seen() {
        String arn = account.policy("P", ALL).arn().toString();
        var other = new AccountId("444455556666");

        assertThat(Account.refused(account.policies.get(other, arn)).code())
                .isEqualTo("NoSuchEntity");
        assertThat(Account.refused(account.policies.delete(other, arn)).code())
                .isEqualTo("NoSuchEntity");
        assertThat(account.policies.find(arn)).isPresent();
    }

    @Test
    void a_user_with_keys_cannot_be_deleted_and_has_two_at_most() {
        account.user("ana");
        Account.done(account.keys.create(Account.ID, Optional.of("ana")));
        Account.done(account.keys.create(Account.ID, Optional.of("ana")));

        assertThat(Account.refused(account.keys.create(Account.ID, Optional.of("ana"))))
                .isEqualTo(
                        new Fault(
                                "LimitExceeded",
                                409,
                                "Cannot exceed quota for AccessKeysPerUser: 2"));
        assertThat(Account.refused(account.users.delete(Account.ID, "ana")).message())
                .isEqualTo("Cannot delete entity, must delete access keys first.");
    }

    @Test
    void metadata_that_cannot_be_parsed_makes_no_provider() {
        assertThat(
                        Account.refused(
                                account.providers.create(
                                        SamlProviders.Draft.of(
                                                Partition.AWS, Account.ID, "P", "bad"))))
                .isEqualTo(new Fault("InvalidInput", 400, "Could not parse metadata."));
        assertThat(account.providers.list(Account.ID)).isEmpty();
    }

    @Test
    void a_provider_is_there_for_a_century_whatever_its_metadata_says() {
        SamlProvider provider = provider();

        assertThat(provider.validUntil()).hasToString("2126-11-22T09:00:00Z");
        assertThat(provider.id()).matches("SAMLSP[A-Z2-7]{16}");
    }

    @Test
    void encryption_is_required_only_with_a_key() {
        String arn = provider().arn().toString();
        var required = Optional.of(SamlProvider.Encryption.REQUIRED);

        assertThat(
                        Account.refused(
                                account.providers.update(
                                        Account.ID,
                                        arn,
                                        new SamlProviders.Update(
                                                Optional.empty(),
                                                required,
                                                Optional.empty(),
                                                Optional.empty()))))
                .isEqualTo(
                        new Fault(
                                "InvalidInput",
                                400,
                                "Unable to set assertion encryption mode to Required because no"
                                        + " private key is provided."));
    }

    @Test
    void an_update_must_change_something() {
        String arn = provider().arn().toString();
        var nothing =
                new SamlProviders.Update(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Account.refused(account.providers.update(Account.ID, arn, nothing)).message())
                .isEqualTo(
                        "Unable to update identity provider. No updates are defined for metadata or"
                                + " encryption assertion.");
    }

    @Test
    void a_text_that_is_no_key_is_no_private_key() {
        String arn = provider().arn().toString();
        var bad =
                new SamlProviders.Update(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Secret("-----BEGIN ENCRYPTED PRIVATE KEY-----")),
                        Optional.empty());

        assertThat(Account.refused(account.providers.update(Account.ID, arn, bad)).message())
                .startsWith("Invalid private key.");
    }

    @Test
    void a_provider_that_is_not_there_has_no_manifest() {
        String arn = "arn:aws:iam::111122223333:saml-provider/P";

        assertThat(Account.refused(account.providers.get(Account.ID, arn)))
                .isEqualTo(new Fault("NoSuchEntity", 404, "Manifest not found for arn " + arn));
    }

    @Test
    void tags_are_told_apart_ignoring_case() {
        account.role("R");
        Account.done(account.roles.tag(Account.ID, "R", List.of(new Tags.Tag("Team", "voice"))));
        Role role =
                Account.done(
                        account.roles.tag(Account.ID, "R", List.of(new Tags.Tag("team", "chat"))));

        assertThat(role.tags().values()).hasSize(1).containsEntry("team", "chat");
        assertThat(
                        Account.refused(
                                        account.roles.tag(
                                                Account.ID,
                                                "R",
                                                List.of(
                                                        new Tags.Tag("a", ""),
                                                        new Tags.Tag("A", ""))))
                                .code())
                .isEqualTo("InvalidInput");
    }

    @Test
    void a_list_comes_in_pages_that_join() {
        for (String name : List.of("c", "A", "b")) {
            account.role(name);
        }

        Page<Role> first =
                Account.done(
                        account.roles.list(
                                Account.ID,
                                "/",
                                new Page.Wanted(Optional.empty(), Optional.of(2))));
        Page<Role> second =
                Account.done(
                        account.roles.list(
                                Account.ID, "/", new Page.Wanted(first.marker(), Optional.of(2))));

        assertThat(first.items()).extracting(Role::name).containsExactly("A", "b");
        assertThat(second.items()).extracting(Role::name).containsExactly("c");
        assertThat(second.marker()).isEmpty();
        assertThat(
                        Account.refused(
                                        account.roles.list(
                                                Account.ID,
                                                "/",
                                                new Page.Wanted(
                                                        Optional.of("%"), Optional.empty())))
                                .code())
                .isEqualTo("ValidationError");
    }

    @Test
    void what_is_ensured_twice_is_made_once() {
        Role first = account.role("R");

        assertThat(account.role("R")).isEqualTo(first);
        assertThat(provider()).isEqualTo(provider());
    }

    private SamlProvider provider() {
        return Account.done(
                account.providers.ensure(
                        SamlProviders.Draft.of(Partition.AWS, Account.ID, "P", "<metadata/>")));
    }
}
