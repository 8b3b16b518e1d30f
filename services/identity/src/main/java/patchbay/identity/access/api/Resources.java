package patchbay.identity.access.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.PermissionSets;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/** Finds what a tag is to hang on, by its ARN. */
final class Resources {
    private final PermissionSets sets;
    private final ApplicationDesk desk;
    private final IssuerDesk issuers;

    Resources(PermissionSets sets, ApplicationDesk desk, IssuerDesk issuers) {
        this.sets = sets;
        this.desk = desk;
        this.issuers = issuers;
    }

    /**
     * Work on an instance, permission set, application or token issuer that is there and the
     * caller's.
     */
    <T> Reply<T> on(
            Guard guard,
            Call call,
            String arn,
            UnaryOperator<Guard.Touched> keys,
            Function<String, Reply<T>> work) {
        Optional<String> instance = between(arn, ":permissionSet/");
        if (instance.isPresent()) {
            String instanceArn =
                    arn.substring(0, arn.indexOf(":permissionSet/"))
                            + ":instance/"
                            + instance.get();
            return guard.set(
                    call,
                    instanceArn,
                    arn,
                    keys.apply(Guard.Touched.of(arn)),
                    in -> sets.get(in.instance(), in.id()).then(_ -> work.apply(arn)));
        }
        if (arn.contains(":application/")) {
            return desk.on(guard, call, arn, _ -> work.apply(arn));
        }
        if (arn.contains(IssuerDesk.KIND)) {
            return issuers.on(call, keys.apply(Guard.Touched.of(arn)), _ -> work.apply(arn));
        }
        return arn.contains(":instance/")
                ? guard.instance(
                        call, arn, keys.apply(Guard.Touched.nothing()), _ -> work.apply(arn))
                : Reply.refused(AccessFault.notFound("Could not find resource with arn " + arn));
    }

    /** The id of the instance in an ARN of this kind. */
    private static Optional<String> between(String arn, String kind) {
        int at = arn.indexOf(kind);
        int end = arn.lastIndexOf('/');
        return at < 0 ? Optional.empty() : Optional.of(arn.substring(at + kind.length(), end));
    }
}
