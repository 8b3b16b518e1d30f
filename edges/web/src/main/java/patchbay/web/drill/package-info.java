/**
 * Rehearsals of what time and misfortune bring: a clock that is moved, an identity provider whose
 * clock is wrong, a region that answers nobody. Only a server that was started for it has them
 * (decision 0028).
 *
 * <p>{@link patchbay.web.drill.Drill} is the state, {@link patchbay.web.front.DrillSite} what
 * programs change it by, {@link patchbay.web.drill.MovedClock} the time that everything here goes
 * by.
 */
@NullMarked
package patchbay.web.drill;

import org.jspecify.annotations.NullMarked;
