package patchbay.web.console.furniture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import patchbay.web.http.Form;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * A form that was sent and refused.
 *
 * @param form the last part of its address
 * @param typed what was sent
 */
record Refusal(String form, Form typed, Fault fault) {
    private static final String FIELD = "Field";
    private static final String MORE = "More";

    /** A refusal of the page's own: what is wrong with one field. */
    static <O> Reply<O> of(String field, String sentence) {
        return Reply.refused(
                new Fault("InvalidParameterException", 400, sentence, Map.of(FIELD, field)));
    }

    /** The same answer; where the thing is in use, with a sentence that says by whom. */
    static <O> Reply<O> saying(Reply<O> reply, Supplier<String> users) {
        return switch (reply) {
            case Reply.Refused<O>(Fault fault) when fault.status() == 409 ->
                    Reply.refused(
                            new Fault(
                                    fault.code(),
                                    fault.status(),
                                    fault.message(),
                                    Map.of(MORE, users.get())));
            case Reply.Refused<O> refused -> refused;
            case Reply.Done<O> done -> done;
        };
    }

    /** The field that the page itself found wrong. */
    Optional<String> field() {
        return Optional.ofNullable(fault.details().get(FIELD));
    }

    /** Whether the API blames what it calls by one of these words. */
    boolean blames(List<String> words) {
        if (field().isPresent()) {
            return false;
        }
        String message = " " + fault.message() + " ";
        return words.stream()
                .anyMatch(word ->
                        message.contains(" " + word + " ")
                                || message.contains("'" + word + "'")
                                || message.contains("." + word + "'"));
    }

    /** What to say: several sentences where the API found several problems. */
    List<String> sentences() {
        return fault.code().equals("InvalidContactFlowException")
                ? Arrays.stream(fault.message().split("; ")).toList()
                : Stream.concat(
                                Stream.of(fault.message()),
                                Stream.ofNullable(fault.details().get(MORE)))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList();
    }

    /** The status of the page that shows it. */
    int status() {
        return fault.status() == 409 ? 409 : 422;
    }
}
