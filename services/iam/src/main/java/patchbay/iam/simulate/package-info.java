/**
 * AWS's policy simulator: what a principal may do, asked without doing it.
 *
 * <p>{@link patchbay.iam.simulate.Simulator} gathers the policies, puts each action and resource to
 * the evaluator of {@code patchbay.policy}, and {@link patchbay.iam.simulate.Projection} turns the
 * explanation into what AWS's simulator tells of it: the statements that decided and where they
 * stand, the condition keys that were missing, what organization and boundary had to say.
 *
 * <p>Source: <i>IAM API Reference, SimulateCustomPolicy, SimulatePrincipalPolicy</i>; rules SIM1 to
 * SIM8. Neighbours: handlers in {@code patchbay.iam.api}.
 */
@NullMarked
package patchbay.iam.simulate;

import org.jspecify.annotations.NullMarked;
