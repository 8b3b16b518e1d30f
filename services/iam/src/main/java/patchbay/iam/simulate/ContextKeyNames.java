package patchbay.iam.simulate;

import java.util.List;
import java.util.stream.Stream;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;

/** The condition keys of documents, in conditions and variables, once each (SIM7). */
final class ContextKeyNames {
    private ContextKeyNames() {}

    static List<String> of(List<AttachedPolicy> policies) {
        return Combined.once(
                policies.stream()
                        .flatMap(policy ->
                                switch (policy.content()) {
                                    case Parsed parsed -> parsed.document().contextKeys().stream();
                                    case Malformed _ -> Stream.empty();
                                }));
    }
}
