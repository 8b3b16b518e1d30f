package patchbay.signin;

import patchbay.sts.AssumeRoleOutcome;
import patchbay.sts.SamlRequest;

/** Turns a response into a role session: {@code AssumeRoleWithSaml} of STS. */
@FunctionalInterface
public interface RoleAssumer {
    AssumeRoleOutcome assume(SamlRequest request);
}
