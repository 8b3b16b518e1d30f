package patchbay.identity.oauth;

import patchbay.identity.Instance;

/** How applications are named outside (rule 7.2). */
public final class ApplicationArn {
    private ApplicationArn() {}

    /**
     * @param id {@code apl-…}
     */
    public static String of(Instance instance, String id) {
        return "arn:"
                + instance.region().partition().id()
                + ":sso::"
                + instance.account()
                + ":application/"
                + instance.id()
                + "/"
                + id;
    }
}
