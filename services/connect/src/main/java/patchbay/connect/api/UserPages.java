package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.ConnectUser;
import patchbay.connect.Instance;
import patchbay.connect.UserQuery;
import patchbay.connect.Users;
import patchbay.wire.Reply;

/**
 * A page of users, each page read alone.
 *
 * @param next token of the following page; empty on the last
 * @param total how many there are on all pages, counted at the first
 */
record UserPages(List<ConnectUser> items, Optional<String> next, long total) {
    static <O> Reply<O> of(
            Users users,
            Instance instance,
            UserQuery query,
            Search.Page asked,
            Function<UserPages, O> answer) {
        return Answers.translated(
                LoginToken.of(asked.token()),
                place -> {
                    int most = asked.most().orElse(Paging.USUAL);
                    List<ConnectUser> found =
                            users.page(
                                    instance,
                                    query,
                                    place.map(LoginToken::login).orElse(""),
                                    most + 1);
                    long total =
                            place.map(LoginToken::total)
                                    .orElseGet(() -> users.count(instance, query));
                    List<ConnectUser> page = found.stream().limit(most).toList();
                    Optional<String> next =
                            found.size() > most
                                    ? Optional.of(
                                            new LoginToken(total, page.getLast().login()).text())
                                    : Optional.empty();
                    return answer.apply(new UserPages(page, next, total));
                });
    }
}
