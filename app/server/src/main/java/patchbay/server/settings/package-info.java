/**
 * What a person may set, and where: a flag, an environment variable, or a key of {@code
 * patchbay.yaml}, in this order of precedence.
 *
 * <p>{@link patchbay.server.settings.Setting} names them all; {@link
 * patchbay.server.settings.SettingsReader} makes one {@link patchbay.server.settings.Settings} of
 * them, or refuses with one sentence that says what to write instead.
 */
@NullMarked
package patchbay.server.settings;

import org.jspecify.annotations.NullMarked;
