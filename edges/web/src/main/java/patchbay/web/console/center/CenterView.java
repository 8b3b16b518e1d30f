package patchbay.web.console.center;

import java.util.List;
import java.util.Optional;

/**
 * The organization instance, or the offer to enable one.
 *
 * @param account in which it would be enabled
 */
public record CenterView(
        Optional<Known> instance, String account, String enable, List<String> regions) {
    /** What is known of the instance. */
    public record Known(
            String arn,
            String store,
            String region,
            String owner,
            String name,
            String startUrl,
            String rename,
            String sets) {}
}
