/** JMH benchmarks; the README says what is and is not measured. */
@NullMarked
package patchbay.benchmarks;

import org.jspecify.annotations.NullMarked;
