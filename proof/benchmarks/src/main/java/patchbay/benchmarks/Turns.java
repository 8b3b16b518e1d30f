package patchbay.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.Security;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * What can be compared on a machine that others use: CPU time of the thread and octets allocated,
 * per operation, everything in turn in one process, so that a disturbance meets all alike. Medians
 * and the lowest tenth of 200 rounds of 50 operations.
 *
 * <p>Not counted: the garbage collector, which has its own thread. A busy neighbour still takes
 * caches and half of a core; so shares are lower than on an idle machine, never higher.
 */
public final class Turns {
    private static final int ROUNDS = 200;
    private static final int OPERATIONS = 50;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that nothing is left out as unused. */
    private static volatile Object sink = "";

    private Turns() {}

    /** Measures everything; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf("%-22s %10s %10s %10s%n", "", "median µs", "tenth µs", "octets");
        Map<String, Callable<?>> verify = new LinkedHashMap<>();
        for (String provider : new String[] {"JDK", "ACCP"}) {
            Verify benchmark = new Verify();
            benchmark.provider = provider;
            benchmark.prepare();
            verify.put("Verify bare " + provider, benchmark::bare);
            verify.put("Verify patchbay " + provider, benchmark::patchbay);
        }
        Others others = new Others();
        others.prepare();
        verify.put("Others openSaml", others::openSaml);
        measure(verify);
        issue("JDK");
        Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1);
        issue("ACCP");
    }

    private static void issue(String provider) throws Exception {
        Issue benchmark = new Issue();
        benchmark.provider = "JDK"; // whichever provider is first, it stays so
        benchmark.prepare();
        Map<String, Callable<?>> issue = new LinkedHashMap<>();
        issue.put("Issue bare " + provider, benchmark::bare);
        issue.put("Issue patchbay " + provider, benchmark::patchbay);
        measure(issue);
    }

    /** One operation and how long its rounds took, in nanoseconds. */
    private static final class Series {
        final String name;
        final Callable<?> operation;
        final long[] rounds = new long[ROUNDS];

        Series(String name, Callable<?> operation) {
            this.name = name;
            this.operation = operation;
        }
    }

    private static void measure(Map<String, Callable<?>> all) throws Exception {
        List<Series> series =
                all.entrySet().stream()
                        .map(each -> new Series(each.getKey(), each.getValue()))
                        .toList();
        for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
            for (Series each : series) {
                long before = THREADS.getCurrentThreadCpuTime();
                repeat(each.operation);
                each.rounds[Math.max(i, 0)] = THREADS.getCurrentThreadCpuTime() - before;
            }
        }
        for (Series each : series) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            repeat(each.operation);
            long octets = THREADS.getCurrentThreadAllocatedBytes() - before;
            Objects.requireNonNull(sink);
            Arrays.sort(each.rounds);
            System.out.printf(
                    "%-22s %10.1f %10.1f %,10d%n",
                    each.name,
                    each.rounds[ROUNDS / 2] / 1_000.0 / OPERATIONS,
                    each.rounds[ROUNDS / 10] / 1_000.0 / OPERATIONS,
                    octets / OPERATIONS);
        }
    }

    private static void repeat(Callable<?> operation) throws Exception {
        for (int i = 0; i < OPERATIONS; i++) {
            sink = operation.call();
        }
    }
}
