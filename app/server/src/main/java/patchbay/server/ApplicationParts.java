package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.connect.Federation;
import patchbay.iam.Denials;
import patchbay.identity.application.RotationRehearsal;
import patchbay.web.console.Administration;
import patchbay.web.console.applications.ApplicationDoor;
import patchbay.web.console.applications.AssignmentPages;
import patchbay.web.console.applications.CertificatePages;
import patchbay.web.console.applications.PreviewPages;
import patchbay.web.console.applications.SettingsPages;
import patchbay.web.front.ApplicationSite;
import patchbay.web.front.SignedDoor;
import patchbay.web.http.Route;
import patchbay.web.rehearsal.TestSignIn;

/** The administration of applications, and the test sign-in across both halves. */
record ApplicationParts(IdentityParts identity, RotationRehearsal rotation, TestSignIn testSignIn) {
    static ApplicationParts assemble(
            IdentityParts identity,
            IamParts iam,
            SignInParts signIn,
            ConnectParts connect,
            AddressBook addresses,
            InstantSource clock,
            Randomness random) {
        // Nothing of a test is kept, so the reasons of a denial are not either.
        Federation federation =
                new Federation(
                        connect.store(),
                        connect.profileStore(),
                        connect.profiles(),
                        iam.authorizer().telling(Denials.NOT_KEPT));
        TestSignIn testSignIn =
                new TestSignIn(
                        new TestSignIn.Parts(
                                identity.openApplication(),
                                signIn.samlRoles(),
                                signIn.forgetfulDecision(),
                                federation,
                                connect.workspace(),
                                identity.sources().passwords()::look),
                        addresses,
                        clock,
                        random);
        return new ApplicationParts(
                identity, new RotationRehearsal(iam.providers(), identity.addresses()), testSignIn);
    }

    List<Route> api(SignedDoor door) {
        return new ApplicationSite(
                        identity.applications(),
                        identity.addresses(),
                        identity.instances(),
                        door,
                        new patchbay.web.front.ApplicationParts(
                                identity.applications(),
                                identity.directory(),
                                rotation,
                                identity.openApplication(),
                                testSignIn))
                .routes();
    }

    List<Route> console(Administration administration) {
        ApplicationDoor door = new ApplicationDoor(administration, identity.applications());
        return Stream.of(
                        new SettingsPages(
                                        door,
                                        identity.applications(),
                                        identity.addresses(),
                                        identity.instances())
                                .routes(),
                        new AssignmentPages(door, identity.applications(), identity.directory())
                                .routes(),
                        new CertificatePages(door, identity.applications(), rotation).routes(),
                        new PreviewPages(
                                        door,
                                        identity.directory(),
                                        identity.openApplication(),
                                        testSignIn)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
