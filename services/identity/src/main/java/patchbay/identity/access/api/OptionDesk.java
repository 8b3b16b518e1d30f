package patchbay.identity.access.api;

import java.util.List;
import java.util.function.Function;
import patchbay.identity.Instance;
import patchbay.identity.access.AccessFault;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.Option;
import patchbay.wire.Call;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;

/** What OAuth applications are configured to do; SAML ones have nothing of it. */
final class OptionDesk {
    private final Guard guard;
    private final ApplicationDesk desk;

    OptionDesk(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    /** An OAuth application and where it belongs. */
    record At(Instance instance, CustomerApplication application) {
        String id() {
            return application.id();
        }
    }

    CustomerApplicationStore store() {
        return desk.oauth();
    }

    /** Work on an OAuth application that is there, in an instance of the caller's account. */
    <T> Reply<T> on(Call call, String arn, Function<At, Reply<T>> work) {
        return desk.on(
                guard,
                call,
                arn,
                found ->
                        switch (found.application()) {
                            case ApplicationDesk.Any.OAuth(var it) ->
                                    work.apply(new At(found.instance(), it));
                            case ApplicationDesk.Any.Saml _ ->
                                    Reply.refused(
                                            AccessFault.invalid(
                                                    "The operation is not supported for SAML"
                                                            + " applications."));
                        });
    }

    Reply<Nothing> put(Call call, String arn, Function<At, Reply<Option>> option) {
        return on(call, arn, at -> option.apply(at).then(it -> kept(at, it)));
    }

    private Reply<Nothing> kept(At at, Option option) {
        store().put(at.id(), option);
        return Reply.done();
    }

    Reply<Nothing> remove(Call call, String arn, Option.Kind kind, String name) {
        return on(
                call,
                arn,
                at ->
                        store().remove(at.id(), kind, name)
                                ? Reply.done()
                                : Reply.refused(missing(kind, name)));
    }

    Reply<Option> get(Call call, String arn, Option.Kind kind, String name) {
        return list(
                call,
                arn,
                kind,
                all ->
                        all.stream()
                                .filter(it -> it.name().equals(name))
                                .findFirst()
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(missing(kind, name))));
    }

    <T> Reply<T> list(
            Call call, String arn, Option.Kind kind, Function<List<Option>, Reply<T>> work) {
        return on(call, arn, at -> work.apply(store().options(at.id(), kind)));
    }

    private static patchbay.wire.Fault missing(Option.Kind kind, String name) {
        String what =
                switch (kind) {
                    case SCOPE -> "access scope";
                    case GRANT -> "grant";
                    case METHOD -> "authentication method";
                    case SESSION -> "session configuration";
                };
        return AccessFault.notFound("Could not find " + what + " " + name + " of the application");
    }
}
