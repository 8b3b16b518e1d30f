package patchbay.connect.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.connect.ConnectFault;
import patchbay.wire.Reply;

/**
 * Where a page of users begins: it stays good whatever comes and goes before it.
 *
 * @param total how many there were at the first page
 * @param login the last of the page before
 */
record LoginToken(long total, String login) {
    private static final Pattern FORM = Pattern.compile("after ([0-9]{1,18}) (.*)", Pattern.DOTALL);

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after " + total + " " + login).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for the first page; or that the token is none of ours. */
    static Reply<Optional<LoginToken>> of(Optional<String> token) {
        if (token.isEmpty()) {
            return Reply.done(Optional.empty());
        }
        return token.flatMap(LoginToken::read)
                .<Reply<Optional<LoginToken>>>map(it -> Reply.done(Optional.of(it)))
                .orElseGet(() ->
                        Reply.refused(ConnectFault.invalidParameter("NextToken is not valid")));
    }

    static Optional<LoginToken> read(String token) {
        try {
            Matcher text =
                    FORM.matcher(
                            new String(
                                    Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            return text.matches() && text.group(2).indexOf('\0') < 0
                    ? Optional.of(new LoginToken(Long.parseLong(text.group(1)), text.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
