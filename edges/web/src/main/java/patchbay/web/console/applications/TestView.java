package patchbay.web.console.applications;

import java.util.Optional;
import patchbay.web.console.TraceView;

/** A test sign-in: whom, and the trace that they would leave. */
public record TestView(HeadView head, WhoView who, Optional<TraceView> trace) {}
