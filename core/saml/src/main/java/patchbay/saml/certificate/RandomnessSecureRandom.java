package patchbay.saml.certificate;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import patchbay.chance.Randomness;

/**
 * The randomness that was handed in, in the shape that the JDK's key generators and ciphers take.
 */
public final class RandomnessSecureRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    public RandomnessSecureRandom(Randomness randomness) {
        super(new Spi(randomness), new Nameless());
    }

    private static final class Nameless extends Provider {
        private static final long serialVersionUID = 1L;

        Nameless() {
            super("patchbay", "1", "randomness handed in by the composition root");
        }
    }

    private static final class Spi extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        private final transient Randomness randomness;

        Spi(Randomness randomness) {
            this.randomness = randomness;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // The source needs no seed, and nobody but its maker may weaken it.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            randomness.fill(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return randomness.bytes(count);
        }
    }
}
