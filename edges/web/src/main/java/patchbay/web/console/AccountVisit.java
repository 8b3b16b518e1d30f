package patchbay.web.console;

import java.time.Instant;
import java.util.Map;
import patchbay.aws.Caller;
import patchbay.aws.Region;
import patchbay.identity.directory.Person;
import patchbay.organizations.Account;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.page.Frame;
import patchbay.web.page.Pages;
import patchbay.wire.Call;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.door.LocalCalls;
import patchbay.wire.shape.Structured;

/**
 * An administrator at work in an account.
 *
 * <p>What a page shows or changes goes through the same API operations that programs call. An
 * administrator of the console acts as the account's root user there: guardrails count, and the
 * event log names the person.
 */
public record AccountVisit(
        Exchange exchange, Person person, Account account, ConsoleFrame frames, LocalCalls calls) {
    /** What IAM answers. */
    public <I extends Structured, O extends Structured> Reply<O> iam(
            Operation<I, O> operation, I input) {
        return call("iam", operation, input);
    }

    /** What a service answers in the partition's global region. */
    public <I extends Structured, O extends Structured> Reply<O> call(
            String service, Operation<I, O> operation, I input) {
        return call(service, operation, input, region());
    }

    /** What a service answers in a region. */
    public <I extends Structured, O extends Structured> Reply<O> call(
            String service, Operation<I, O> operation, I input, Region in) {
        return calls.call(service, operation, input, in, visitor(root()));
    }

    /**
     * Writes down what was done that no API does.
     *
     * @param source such as {@code sso.amazonaws.com}
     * @param about ids of what it was done to; nothing personal
     */
    public void note(String source, String name, Map<String, Object> about) {
        calls.note(source, name, about, account.id(), region(), visitor(root()));
    }

    /** The circumstances in which this caller would call now. */
    public Call as(Caller caller, String service, String operation) {
        return calls.call(service, operation, region(), visitor(caller));
    }

    /** The same for an operation of Patchbay's own. */
    public Call own(String operation) {
        return as(root(), "patchbay", operation);
    }

    /** Who is at work, as events say it. */
    public Map<String, Object> administrator() {
        return Map.of("consoleAdministrator", person.userName());
    }

    public Caller root() {
        return new Caller.Root(account.partition(), account.id());
    }

    public Instant now() {
        return as(root(), "iam", "GetUser").at();
    }

    private Region region() {
        return account.partition().globalRegion();
    }

    private LocalCalls.Visitor visitor(Caller caller) {
        return new LocalCalls.Visitor(
                caller,
                person.userName(),
                exchange.clientIp(),
                exchange.userAgent(),
                exchange.door().secure());
    }

    /** The address of a page of this account. */
    public String here(String section) {
        return exchange.here("/accounts/" + account.id() + "/" + section);
    }

    /** A page of the console, with the account named in it. */
    public Answer page(int status, String template, String page, String title, Object view) {
        return Pages.page(status, template, frame(page, title), view);
    }

    public Frame frame(String page, String title) {
        return frames.of(exchange, person, page, title);
    }
}
