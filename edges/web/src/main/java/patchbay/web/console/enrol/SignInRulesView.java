package patchbay.web.console.enrol;

import java.util.List;
import java.util.Optional;

/**
 * How people of the instance sign in.
 *
 * @param days hours and minutes: how long a session lasts
 */
public record SignInRulesView(
        String action,
        Optional<String> problem,
        boolean saved,
        List<Choice> prompts,
        List<Choice> withoutDevice,
        long days,
        long hours,
        long minutes,
        boolean mailFirstPassword) {
    public SignInRulesView {
        prompts = List.copyOf(prompts);
        withoutDevice = List.copyOf(withoutDevice);
    }

    /** One way, in words. */
    public record Choice(String value, String label, boolean chosen) {}
}
