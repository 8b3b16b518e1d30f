package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.iam.AccountContents.Kind;

final class AccountContentsTest {
    private final Account account = new Account();
    private final AccountContents contents =
            new AccountContents(account.users, account.groups, account.roles, account.policies);

    private AccountContents.Part page(Set<Kind> kinds, Optional<String> marker, int items) {
        return Account.done(
                contents.page(
                        Partition.AWS,
                        Account.ID,
                        kinds,
                        new Page.Wanted(marker, Optional.of(items))));
    }

    @Test
    void every_item_comes_once_whatever_the_size_of_a_page() {
        List.of("ana", "ben", "chris").forEach(account::user);
        account.group("Agents");
        Account.done(account.groups.add(Account.ID, "Agents", "ben"));
        List.of("R1", "R2").forEach(account::role);
        account.policy("P", Account.allow("s3:*", "*"));

        for (int size = 1; size <= 9; size++) {
            List<String> names = new ArrayList<>();
            Optional<String> marker = Optional.empty();
            int pages = 0;
            do {
                AccountContents.Part part =
                        page(EnumSet.complementOf(EnumSet.of(Kind.PROVIDED_POLICY)), marker, size);
                part.users().forEach(member -> names.add(member.user().name() + member.groups()));
                part.groups().forEach(group -> names.add(group.name()));
                part.roles().forEach(role -> names.add(role.name()));
                part.policies().forEach(policy -> names.add(policy.ids().name()));
                marker = part.marker();
                pages++;
            } while (marker.isPresent());
            assertThat(names)
                    .containsExactly("ana[]", "ben[Agents]", "chris[]", "Agents", "R1", "R2", "P");
            assertThat(pages).isEqualTo((7 + size - 1) / size);
        }
    }

    @Test
    void a_filter_leaves_only_its_kinds() {
        account.user("ana");
        account.role("R");

        AccountContents.Part part = page(EnumSet.of(Kind.ROLE), Optional.empty(), 100);

        assertThat(part.users()).isEmpty();
        assertThat(part.roles()).hasSize(1);
        assertThat(page(EnumSet.of(Kind.PROVIDED_POLICY), Optional.empty(), 100).policies())
                .extracting(policy -> policy.ids().name())
                .contains("AdministratorAccess");
    }

    @Test
    void a_marker_that_was_never_given_is_refused() {
        assertThat(
                        Account.refused(
                                        contents.page(
                                                Partition.AWS,
                                                Account.ID,
                                                EnumSet.allOf(Kind.class),
                                                new Page.Wanted(
                                                        Optional.of("nonsense"), Optional.of(1))))
                                .code())
                .isEqualTo("ValidationError");
    }
}
