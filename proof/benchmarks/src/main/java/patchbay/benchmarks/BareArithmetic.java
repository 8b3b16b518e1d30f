package patchbay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import patchbay.identity.argon2.Argon2id;

/**
 * The arithmetic of a sign-in that cannot be saved: one RSA-2048 signature of about 800 octets by
 * the JDK, and one hash of a password at the server's own cost. Measured as the server works, on
 * all processors at once.
 */
final class BareArithmetic {
    private static final int WARM_UP = 1_500;
    private static final int SIGNATURES = 2_000;
    private static final int WARM_UP_HASHES = 60;
    private static final int HASHES = 60;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final KeyPair keys;
    private final Argon2id cost = new Argon2id(19 * 1024, 2, 1);

    BareArithmetic() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
    }

    /** Processor time for one signature, in milliseconds, all processors being busy with it. */
    double signature() throws InterruptedException, GeneralSecurityException {
        return onAllProcessors(() -> {
            sign(WARM_UP);
            long from = threads.getCurrentThreadCpuTime();
            sign(SIGNATURES);
            return milliseconds(from, SIGNATURES);
        });
    }

    private void sign(int times) throws GeneralSecurityException {
        byte[] signedInfo = new byte[800];
        for (int i = 0; i < times; i++) {
            signedInfo[0] = (byte) i;
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(keys.getPrivate());
            signer.update(signedInfo);
            byte[] _ = signer.sign();
        }
    }

    /** Processor time for one hash, in milliseconds, all processors being busy with it. */
    double hash() throws InterruptedException, GeneralSecurityException {
        return onAllProcessors(() -> {
            hash(WARM_UP_HASHES);
            long from = threads.getCurrentThreadCpuTime();
            hash(HASHES);
            return milliseconds(from, HASHES);
        });
    }

    private void hash(int times) {
        byte[] password = "ana-Demo-2026!".getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[16];
        for (int i = 0; i < times; i++) {
            salt[0] = (byte) i;
            byte[] _ = cost.hash(password, salt, 32);
        }
    }

    private double milliseconds(long from, int times) {
        return (threads.getCurrentThreadCpuTime() - from) / 1e6 / times;
    }

    /** The mean of what each says: two processors of one core are slower than one alone. */
    private static double onAllProcessors(Callable<Double> measurement)
            throws InterruptedException, GeneralSecurityException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService all = Executors.newFixedThreadPool(processors)) {
            double sum = 0;
            for (Future<Double> one : all.invokeAll(Collections.nCopies(processors, measurement))) {
                sum += one.get();
            }
            return sum / processors;
        } catch (ExecutionException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
