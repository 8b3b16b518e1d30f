package patchbay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.Signature;

/**
 * The arithmetic that cannot be saved: one RSA-2048 verification of about 800 octets, by the JDK.
 */
final class BareVerification {
    private static final int WARM_UP = 8_000;
    private static final int MEASURED = 20_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Letter letter;
    private final byte[] signedInfo = new byte[800];
    private final byte[] signature;

    BareVerification(Letter letter) throws GeneralSecurityException {
        this.letter = letter;
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(letter.keys.getPrivate());
        signer.update(signedInfo);
        this.signature = signer.sign();
    }

    /** Processor time of this thread for one verification. */
    double microseconds() throws GeneralSecurityException {
        verify(WARM_UP);
        long from = threads.getCurrentThreadCpuTime();
        verify(MEASURED);
        return (threads.getCurrentThreadCpuTime() - from) / 1000.0 / MEASURED;
    }

    private void verify(int times) throws GeneralSecurityException {
        for (int i = 0; i < times; i++) {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(letter.keys.getPublic());
            verifier.update(signedInfo);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("our own signature does not verify");
            }
        }
    }
}
