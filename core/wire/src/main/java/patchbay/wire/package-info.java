/**
 * The cloud's wire protocols: AWS query, JSON 1.0/1.1 and REST-JSON, driven by the model files
 * under {@code models/}, and SigV4.
 *
 * <p>An operation is served by a {@link patchbay.wire.Handler}, named exactly as the operation. It
 * gets a generated request record whose constraints were already checked, and answers with a
 * generated response record or a {@link patchbay.wire.Fault}. Generated records live in a package
 * per service ({@code patchbay.wire.iam} …) and never travel past a handler.
 *
 * <h2>Generated code, and how to use it</h2>
 *
 * <ul>
 *   <li>One record per structure of the model, named as there. Components are the members' names
 *       with small first letters: {@code RoleName} is {@code roleName()}, {@code SAMLProviderArn}
 *       is {@code samlProviderArn()}.
 *   <li>A required member is a plain value, an optional one an {@link java.util.Optional}. Lists
 *       and maps are never absent, but empty. Whole numbers are {@code int} or {@code long},
 *       moments {@link java.time.Instant}, words of an enumeration {@link String} that the model
 *       has already approved.
 *   <li>Records are made by builders: {@code Role.builder().roleName("admin").arn(…).build()}. A
 *       builder also takes an {@code Optional} for an optional member. What is not set is absent;
 *       {@code build()} throws where a required member is missing, because that is a bug.
 *   <li>{@code IamOperations.createRole()} is the operation with both types; {@code .by(handler)}
 *       ties a handler to it. {@code IamFaults.noSuchEntity("…")} is an error with the code and the
 *       status of the model.
 *   <li>An operation without input or output has {@link patchbay.wire.Nothing}; answer {@link
 *       patchbay.wire.Reply#done()}.
 *   <li>Records with a secret member do not print it.
 * </ul>
 *
 * <p>A service's module lists its handlers in one {@link patchbay.wire.Api}.
 */
@NullMarked
package patchbay.wire;

import org.jspecify.annotations.NullMarked;
