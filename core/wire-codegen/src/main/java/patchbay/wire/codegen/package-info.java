/** Build time only: records and operation tables from the model files. */
@NullMarked
package patchbay.wire.codegen;

import org.jspecify.annotations.NullMarked;
