package patchbay.wire;

import java.util.Optional;

/**
 * The operations that one service answers, as the front door sees them.
 *
 * <p>Implement {@link #operation} as a {@code switch} on the name that constructs the handler in
 * its branch: what is not called is not loaded, and the front door keeps what it got.
 *
 * {@snippet :
 * public Optional<Served<?, ?>> operation(String name) {
 *     return Optional.ofNullable(
 *             switch (name) {
 *                 case "CreateRole" -> IamOperations.createRole().by(new CreateRole(roles));
 *                 default -> null;
 *             });
 * }
 * }
 */
public interface Api {
    ServiceModel model();

    /** The named operation; nothing where Patchbay does not serve it. */
    Optional<Served<?, ?>> operation(String name);
}
