package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.AccountId;
import patchbay.trace.TraceQuery;

/** A condition on traces that grows, with its arguments. */
final class TraceWhere {
    private final StringBuilder text = new StringBuilder("1 = 1");
    private final List<Object> arguments = new ArrayList<>();

    /** All that is asked for but the place in the list. */
    static TraceWhere of(TraceQuery query) {
        var where = new TraceWhere();
        query.outcome().ifPresent(outcome -> where.and("outcome = ?", outcome));
        query.check().ifPresent(check -> where.and("check_id = ?", check));
        query.account()
                .map(AccountId::digits)
                .ifPresent(account -> where.and("account = ?", account));
        query.person().ifPresent(name -> where.begins("person_key", name));
        query.application().ifPresent(name -> where.begins("application_key", name));
        return where;
    }

    TraceWhere and(String condition, Object... values) {
        text.append(" and ").append(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /**
     * What begins so lies in a range. Which index is read is said by the branch that this stands
     * in, and not to be guessed from here: no index is about this expression.
     */
    private void begins(String column, String beginning) {
        String key = TraceSearch.key(beginning);
        String text = "coalesce(" + column + ", '')";
        and(text + " >= ? and " + text + " < ?", key, TraceSearch.behind(key));
    }

    String text() {
        return text.toString();
    }

    List<Object> arguments() {
        return arguments;
    }
}
