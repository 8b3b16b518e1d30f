package patchbay.iam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * All that an account's permissions consist of, one kind behind the other, paged as one list.
 *
 * <p>Source: <i>IAM API Reference, GetAccountAuthorizationDetails</i>.
 */
public final class AccountContents {
    private static final int USUAL = 100;

    private final Users users;
    private final Groups groups;
    private final Roles roles;
    private final ManagedPolicies policies;

    public AccountContents(Users users, Groups groups, Roles roles, ManagedPolicies policies) {
        this.users = users;
        this.groups = groups;
        this.roles = roles;
        this.policies = policies;
    }

    /** What can be asked for, in the order in which it is told. */
    public enum Kind {
        USER("User"),
        GROUP("Group"),
        ROLE("Role"),
        LOCAL_POLICY("LocalManagedPolicy"),
        PROVIDED_POLICY("AWSManagedPolicy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As AWS spells it. */
        public String word() {
            return word;
        }
    }

    /**
     * A page.
     *
     * @param marker where the next page begins; empty on the last
     */
    public record Part(
            List<Member> users,
            List<Group> groups,
            List<Role> roles,
            List<ManagedPolicy> policies,
            Optional<String> marker) {
        public Part {
            users = List.copyOf(users);
            groups = List.copyOf(groups);
            roles = List.copyOf(roles);
            policies = List.copyOf(policies);
        }
    }

    /** A user, and the names of the groups that it is in. */
    public record Member(User user, List<String> groups) {
        public Member {
            groups = List.copyOf(groups);
        }
    }

    /** The wanted page; its items are counted over all kinds together. */
    public Reply<Part> page(
            Partition partition, AccountId account, Set<Kind> kinds, Page.Wanted wanted) {
        String[] from = wanted.marker().orElse(Kind.USER.word + ".").split("\\.", 2);
        List<Kind> left =
                Arrays.stream(Kind.values()).dropWhile(kind -> !kind.word.equals(from[0])).toList();
        if (from.length < 2 || left.isEmpty()) {
            return Reply.refused(IamFault.validation("Invalid Marker."));
        }
        var reading = new Reading(partition, account, wanted.maxItems().orElse(USUAL));
        for (Kind kind : left) {
            if (kinds.contains(kind)) {
                String behind = kind.word.equals(from[0]) ? from[1] : "";
                Optional<Reply<Part>> last = reading.read(kind, behind);
                if (last.isPresent()) {
                    return last.get();
                }
            }
        }
        return Reply.done(reading.part(Optional.empty()));
    }

    /** One page in the making. */
    private final class Reading {
        private final Partition partition;
        private final AccountId account;
        private final List<Member> foundUsers = new ArrayList<>();
        private final List<Group> foundGroups = new ArrayList<>();
        private final List<Role> foundRoles = new ArrayList<>();
        private final List<ManagedPolicy> foundPolicies = new ArrayList<>();
        private int room;

        Reading(Partition partition, AccountId account, int room) {
            this.partition = partition;
            this.account = account;
            this.room = room;
        }

        /** Reads one kind as far as there is room; the page, where it ends here. */
        Optional<Reply<Part>> read(Kind kind, String behind) {
            var wanted =
                    new Page.Wanted(
                            Optional.of(behind).filter(marker -> !marker.isEmpty()),
                            Optional.of(Math.max(1, room)));
            return switch (kind) {
                case USER ->
                        take(
                                kind,
                                users.list(account, "/", wanted),
                                user -> foundUsers.add(member(user)));
                case GROUP -> take(kind, groups.list(account, "/", wanted), foundGroups::add);
                case ROLE -> take(kind, roles.list(account, "/", wanted), foundRoles::add);
                case LOCAL_POLICY -> take(kind, policies("Local", wanted), foundPolicies::add);
                case PROVIDED_POLICY -> take(kind, policies("AWS", wanted), foundPolicies::add);
            };
        }

        private Member member(User user) {
            var all = new Page.Wanted(Optional.empty(), Optional.of(Groups.MOST_PER_USER));
            return new Member(
                    user,
                    switch (groups.of(account, user.name(), all)) {
                        case Reply.Done<Page<Group>>(Page<Group> page) ->
                                page.items().stream().map(Group::name).toList();
                        // deleted since the list was read
                        case Reply.Refused<Page<Group>> _ -> List.of();
                    });
        }

        private Reply<Page<ManagedPolicy>> policies(String scope, Page.Wanted wanted) {
            return policies.list(
                    partition,
                    account,
                    new ManagedPolicies.Filter(scope, false, "/", Optional.empty()),
                    wanted);
        }

        private <T> Optional<Reply<Part>> take(Kind kind, Reply<Page<T>> read, Consumer<T> keep) {
            return switch (read) {
                case Reply.Refused<Page<T>>(Fault fault) -> Optional.of(Reply.refused(fault));
                case Reply.Done<Page<T>>(Page<T> page) -> {
                    if (room == 0) {
                        yield page.items().isEmpty() ? Optional.empty() : endingAt(kind, "");
                    }
                    page.items().forEach(keep);
                    room -= page.items().size();
                    yield page.marker().flatMap(marker -> endingAt(kind, marker));
                }
            };
        }

        private Optional<Reply<Part>> endingAt(Kind kind, String marker) {
            return Optional.of(Reply.done(part(Optional.of(kind.word + "." + marker))));
        }

        Part part(Optional<String> marker) {
            return new Part(foundUsers, foundGroups, foundRoles, foundPolicies, marker);
        }
    }
}
