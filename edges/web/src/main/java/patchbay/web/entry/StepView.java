package patchbay.web.entry;

import java.util.Optional;

/**
 * One step between password and session.
 *
 * @param action where the form with the code, or the password, posts to
 * @param problem what was wrong with the last answer
 * @param why the problem in detail
 * @param about whose sign-in, or where a code was mailed
 */
public record StepView(
        String action,
        Optional<String> problem,
        Optional<String> why,
        String about,
        boolean byCode,
        Optional<AppForm> app,
        Optional<KeyForm> key,
        String again) {}
