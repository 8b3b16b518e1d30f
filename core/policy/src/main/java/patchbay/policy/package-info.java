/**
 * IAM policies as a library of its own: read a document, ask whether a request may pass, and say
 * why.
 *
 * <p>The main path: {@link patchbay.policy.PolicyDocument#parse} turns text into a compiled
 * document (or says what is wrong with it, in AWS's words); {@link
 * patchbay.policy.PolicyEvaluator#decide} combines the documents of a {@link
 * patchbay.policy.PolicySet} for one {@link patchbay.policy.PolicyRequest} into a {@link
 * patchbay.policy.Decision}; {@link patchbay.policy.Decision#explanation} walks the same documents
 * a second time and tells what fitted and what did not. The explanation never takes part in the
 * decision.
 *
 * <p>The rule marks in comments (G3, R6, C5, E7 …) are those of {@code
 * docs/reference/policy-evaluation.md}. Where AWS's documentation is silent or contradicts itself,
 * the choice made here is an {@link patchbay.policy.OpenQuestion} and shows up in the explanation.
 *
 * <p>Nothing here reads a clock, a file or a network: time, addresses and tags arrive as condition
 * keys of the request.
 */
@NullMarked
package patchbay.policy;

import org.jspecify.annotations.NullMarked;
