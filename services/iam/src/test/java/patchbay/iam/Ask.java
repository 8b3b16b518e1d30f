package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.iam.simulate.ContextEntry;
import patchbay.iam.simulate.Wish;

/** A simulation in a test's own words. */
record Ask(
        List<String> policies,
        List<String> boundaries,
        List<String> resources,
        Optional<String> resourcePolicy,
        Optional<String> owner,
        Optional<String> caller,
        List<ContextEntry> context) {
    static final String KEY = "arn:aws:s3:::bucket/key";
    static final String COMPACT =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\","
                    + "\"Resource\":\"*\"}}";

    static String deny(String action) {
        return Account.allow(action, "*").replace("Allow", "Deny");
    }

    static String grant(String principal) {
        return COMPACT.replace(
                "\"Effect\":\"Allow\"",
                "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + principal + "\"}");
    }

    static Ask of(String... policies) {
        return new Ask(
                List.of(policies),
                List.of(),
                List.of(KEY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Ask boundary(String... texts) {
        return new Ask(policies, List.of(texts), resources, resourcePolicy, owner, caller, context);
    }

    Ask on(String... arns) {
        return new Ask(policies, boundaries, List.of(arns), resourcePolicy, owner, caller, context);
    }

    Ask carrying(String policy) {
        return new Ask(
                policies, boundaries, resources, Optional.of(policy), owner, caller, context);
    }

    Ask ownedBy(String root) {
        return new Ask(
                policies,
                boundaries,
                resources,
                resourcePolicy,
                Optional.of(root),
                caller,
                context);
    }

    Ask as(String arn) {
        return new Ask(
                policies, boundaries, resources, resourcePolicy, owner, Optional.of(arn), context);
    }

    Ask with(ContextEntry... entries) {
        return new Ask(
                policies, boundaries, resources, resourcePolicy, owner, caller, List.of(entries));
    }

    Wish wish(Page.Wanted page, String... actions) {
        return new Wish(
                policies,
                boundaries,
                List.of(actions),
                resources,
                resourcePolicy,
                owner,
                caller,
                context,
                Optional.empty(),
                page);
    }

    Wish wish(String... actions) {
        return wish(Page.Wanted.FIRST, actions);
    }
}
