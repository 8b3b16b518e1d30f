package patchbay.web.console.furniture;

import java.util.Optional;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;

/** Numbers as they are typed into forms. */
final class Numbers {
    private static final Messages M = Messages.HERE;

    private Numbers() {}

    /** The field's number; nothing where it was left empty. */
    static Reply<Optional<Integer>> optional(Form form, String field) {
        Optional<String> typed = Find.filled(form, field);
        if (typed.isEmpty()) {
            return Reply.done(Optional.empty());
        }
        return typed.get().matches("[0-9]{1,9}")
                ? Reply.done(typed.map(Integer::parseInt))
                : Refusal.of(field, M.text("console.thing.no-number", typed.get()));
    }

    /** The field's number, which must be there. */
    static Reply<Integer> required(Form form, String field) {
        return optional(form, field)
                .then(number ->
                        number.map(Reply::done)
                                .orElseGet(() ->
                                        Refusal.of(field, M.text("console.thing.number-missing"))));
    }
}
