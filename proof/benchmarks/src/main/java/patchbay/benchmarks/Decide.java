package patchbay.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import patchbay.policy.Decision;
import patchbay.policy.Explanation;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;

/**
 * One decision about one request, the policies compiled before: without anybody asking why, and
 * with the full explanation of every statement. Run with {@code -prof gc} to see what a decision
 * allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class Decide {
    @Param public Questions policies = Questions.ONE;

    private final PolicyEvaluator evaluator = PolicyEvaluator.asDocumented();
    private final PolicyRequest request = Questions.request();
    private PolicySet set = PolicySet.EMPTY;

    @Setup
    public void compile() {
        set = policies.set();
        if (!decision().allowed()) {
            throw new IllegalStateException("the benchmark's own request is refused");
        }
    }

    @Benchmark
    public Decision decision() {
        return evaluator.decide(request, set);
    }

    @Benchmark
    public Explanation explanation() {
        return evaluator.decide(request, set).explanation();
    }
}
