package patchbay.signin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.explain.TraceUpdate;
import patchbay.saml.verify.Claims;
import patchbay.sts.RolePair;

/**
 * Whose sign-in a trace is: the account's whose roles are asked for, where that is one. It decides
 * nothing but who may read the trace, and what is claimed is enough for that: a refused sign-in
 * belongs to those who can repair it.
 */
final class Whose {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final Pattern ROLE_ARN = Pattern.compile("arn:[a-z-]+:iam::([0-9]{12}):role/");

    private Whose() {}

    static TraceUpdate offered(TraceUpdate update, List<RolePair> pairs) {
        return one(update, pairs.stream().map(pair -> pair.role().account()));
    }

    static TraceUpdate claimed(TraceUpdate update, Claims claims) {
        return one(
                update,
                claims.attribute(ROLE).stream()
                        .flatMap(value ->
                                ROLE_ARN.matcher(value)
                                        .results()
                                        .map((MatchResult match) -> match.group(1))));
    }

    private static TraceUpdate one(TraceUpdate update, Stream<String> digits) {
        List<AccountId> accounts =
                digits.distinct().map(AccountId::parse).flatMap(Optional::stream).toList();
        return accounts.size() == 1 ? update.account(accounts.getFirst()) : update;
    }
}
