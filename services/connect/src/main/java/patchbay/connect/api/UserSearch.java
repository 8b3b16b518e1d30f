package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import patchbay.connect.ConnectUser;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.UserSearchCriteria;

/** What {@code SearchUsers} looks for: conditions on names, combined by and/or. */
final class UserSearch {
    private UserSearch() {}

    /** The condition; nothing where it asks for what cannot be searched here. */
    static Optional<Predicate<ConnectUser>> of(Optional<UserSearchCriteria> criteria) {
        return criteria.isEmpty() ? Optional.of(user -> true) : one(criteria.get());
    }

    private static Optional<Predicate<ConnectUser>> one(UserSearchCriteria criteria) {
        if (criteria.listCondition().isPresent()
                || criteria.hierarchyGroupCondition().isPresent()) {
            return Optional.empty();
        }
        Predicate<ConnectUser> all = user -> true;
        if (criteria.stringCondition().isPresent()) {
            Optional<Predicate<ConnectUser>> text = text(criteria.stringCondition().get());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(text.get());
        }
        for (UserSearchCriteria inner : criteria.andConditions()) {
            Optional<Predicate<ConnectUser>> condition = one(inner);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(condition.get());
        }
        List<Optional<Predicate<ConnectUser>>> either =
                criteria.orConditions().stream().map(UserSearch::one).toList();
        if (either.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return either.isEmpty()
                ? Optional.of(all)
                : Optional.of(
                        all.and(user ->
                                either.stream().anyMatch(it -> it.orElseThrow().test(user))));
    }

    private static Optional<Predicate<ConnectUser>> text(StringCondition condition) {
        Optional<Function<ConnectUser, String>> field =
                Optional.ofNullable(
                        switch (condition.fieldName().orElse("")) {
                            case "Username", "username" -> ConnectUser::login;
                            case "FirstName", "firstName" ->
                                    user -> user.person().firstName().orElse("");
                            case "LastName", "lastName" ->
                                    user -> user.person().lastName().orElse("");
                            case "RoutingProfileId" -> ConnectUser::routingProfile;
                            default -> null;
                        });
        String value = condition.value().orElse("");
        return field.map(read ->
                switch (condition.comparisonType().orElse("EXACT")) {
                    case "STARTS_WITH" -> user -> read.apply(user).startsWith(value);
                    case "CONTAINS" -> user -> read.apply(user).contains(value);
                    default -> user -> read.apply(user).equals(value);
                });
    }
}
