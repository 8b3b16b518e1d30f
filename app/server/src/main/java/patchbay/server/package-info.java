/**
 * The running program: {@link patchbay.server.Main} reads the settings and starts, {@link
 * patchbay.server.Assembly} puts the parts together, {@link patchbay.server.Running} is what came
 * of it until it is closed.
 *
 * <p>Only here do a real clock, real randomness and environment variables appear.
 */
@NullMarked
package patchbay.server;

import org.jspecify.annotations.NullMarked;
