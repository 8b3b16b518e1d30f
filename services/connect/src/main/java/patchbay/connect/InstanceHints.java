package patchbay.connect;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Asks whether an address names an instance, and if not, what it names instead (F16). */
final class InstanceHints {
    private InstanceHints() {}

    static Check ask(ConnectStore store, AccountId account, Region region, String written) {
        String expected = "the id of an instance of account " + account + " in " + region;
        Optional<InstanceId> id = InstanceId.parse(written);
        Optional<Instance> found = id.flatMap(it -> store.instance(it, region));
        if (found.isPresent()) {
            Instance instance = found.get();
            if (!instance.account().equals(account)) {
                return fail(
                        expected,
                        "an instance of another account",
                        "use a role of the account that owns the instance");
            }
            if (!instance.region().equals(region)) {
                return fail(
                        expected,
                        "instance `" + instance.alias() + "` in " + instance.region(),
                        "write `" + instance.region() + "` into the host of the relay state");
            }
            return Check.pass(
                            ConnectCheck.INSTANCE_EXISTS,
                            expected,
                            "`" + written + "`, instance `" + instance.alias() + "`")
                    .configuredAt("relay state");
        }
        if (id.isPresent()) {
            return fail(
                    expected,
                    "`" + written + "`, which is no instance here; it may have been deleted",
                    "copy the id from the instance's ARN");
        }
        return fail(expected, whatElse(store, account, written), remedy(written));
    }

    private static String whatElse(ConnectStore store, AccountId account, String written) {
        if (written.startsWith("arn:")) {
            return "the ARN `" + written + "`";
        }
        if (written.indexOf('<') >= 0 || written.contains("%3C") || written.indexOf('\\') >= 0) {
            return "`" + written + "`, left over from a template";
        }
        return store.instanceByAlias(written)
                .filter(instance -> instance.account().equals(account))
                .map(instance -> "the alias `" + written + "` of instance `" + instance.id() + "`")
                .orElse("`" + written + "`, which is no instance id");
    }

    private static String remedy(String written) {
        return written.startsWith("arn:")
                ? "write only what stands after the last slash of the ARN"
                : "write the id of the instance: the part of its ARN after the last slash";
    }

    private static Check fail(String expected, String found, String remedy) {
        return Check.fail(ConnectCheck.INSTANCE_EXISTS, expected, found, Remedy.of(remedy))
                .configuredAt("relay state");
    }
}
