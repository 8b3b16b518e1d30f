package patchbay.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.connect.Directories;
import patchbay.connect.GuessLimit;
import patchbay.connect.KeptPassword;
import patchbay.connect.PasswordHashing;
import patchbay.identity.Instances;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.portal.GuessBrake;
import patchbay.identity.portal.PasswordOutcome;
import patchbay.identity.portal.PasswordSignIn;

/** Lets the contact centre use the program's one hasher, and the directory of people. */
public final class ConnectPasswords {
    private ConnectPasswords() {}

    public static PasswordHashing hashing(PasswordHasher hasher) {
        return new PasswordHashing() {
            @Override
            public KeptPassword keep(Secret password) {
                return new KeptPassword(hasher.hash(password).encoded());
            }

            @Override
            public Match compare(Secret password, Optional<KeptPassword> kept) {
                return switch (hasher.matches(
                        password, kept.map(it -> new PasswordHash(it.encoded())))) {
                    case YES -> Match.YES;
                    case NO -> Match.NO;
                    case BUSY -> Match.BUSY;
                };
            }
        };
    }

    static GuessLimit limit(InstantSource clock) {
        GuessBrake brake = new GuessBrake(clock);
        return new GuessLimit() {
            @Override
            public Optional<Duration> wait(String name, String source) {
                return brake.wait(name, source);
            }

            @Override
            public void failed(String name, String source) {
                brake.failed(name, source);
            }

            @Override
            public void succeeded(String name, String source) {
                brake.succeeded(name, source);
            }
        };
    }

    /** The one directory there is: the people of Identity Center, by its identity store's id. */
    static Directories directories(Instances instances, PasswordSignIn passwords) {
        return new Directories() {
            @Override
            public boolean serves(String directoryId) {
                return instances
                        .find()
                        .filter(it -> it.identityStoreId().equals(directoryId))
                        .isPresent();
            }

            @Override
            public Answer ask(String directoryId, String name, Secret password, String source) {
                return switch (passwords.signIn(name, password, source)) {
                    case PasswordOutcome.SignedIn _ -> Answer.YES;
                    case PasswordOutcome.Refused _ -> Answer.NO;
                    case PasswordOutcome.Later _ -> Answer.LATER;
                    case PasswordOutcome.Unavailable _ -> Answer.LATER;
                };
            }
        };
    }
}
