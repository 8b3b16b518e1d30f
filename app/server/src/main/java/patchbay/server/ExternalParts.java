package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import patchbay.aws.events.EventLog;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.source.external.Arrival;
import patchbay.identity.source.external.Departure;
import patchbay.identity.source.external.ExternalEvents;
import patchbay.identity.source.external.ExternalSignIn;
import patchbay.identity.source.external.ExternalStore;
import patchbay.identity.source.external.MetadataRefresh;
import patchbay.identity.source.external.ProviderKeys;
import patchbay.identity.source.external.ProviderProbe;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.identity.source.external.SourceSetUp;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.storage.Database;
import patchbay.storage.ExternalSqlStore;
import patchbay.trace.Traces;
import patchbay.web.http.Route;
import patchbay.web.portal.ProviderDoor;
import patchbay.web.signin.PlatformSite;

/** Sign-in by other identity providers: Identity Center as a service provider. */
record ExternalParts(
        ExternalStore store,
        ServiceProvider self,
        ProviderKeys keys,
        SourceSetUp setUp,
        MetadataRefresh refresh,
        ProviderDoor door,
        PlatformSite platform) {
    static ExternalParts assemble(
            Database database,
            IdentityParts identity,
            AddressBook book,
            Traces traces,
            EventLog log,
            InstantSource clock,
            Randomness random) {
        ExternalStore store = new ExternalSqlStore(database);
        ServiceProvider self = new ServiceProvider(book, identity.instances()::find);
        ProviderKeys keys = new ProviderKeys(identity.sources().sources(), clock, random);
        ProviderProbe probe = new NetworkProbe();
        MetadataRefresh refresh = new MetadataRefresh(identity.sources().sources(), probe, clock);
        ExternalEvents events = new ExternalEvents(log, identity.instances()::find, clock, random);
        ExternalSignIn signIn =
                new ExternalSignIn(
                        new ExternalSignIn.Parts(
                                identity.sources().sources(),
                                self,
                                store,
                                refresh,
                                new ResponseVerifier(FasterCryptography.orPlatform()),
                                identity.directory()::person,
                                traces,
                                clock,
                                random));
        return new ExternalParts(
                store,
                self,
                keys,
                new SourceSetUp(identity.sources().sources(), keys, probe),
                refresh,
                new ProviderDoor(
                        identity.sources().sources(),
                        self,
                        new Departure(
                                identity.sources().sources(),
                                self,
                                keys,
                                store,
                                probe,
                                clock,
                                random),
                        new Arrival(store, identity.directory()::person, traces, clock),
                        events,
                        identity.sessions(),
                        clock),
                new PlatformSite(identity.sources().sources(), self, keys, signIn, events));
    }

    List<Route> routes() {
        return Stream.concat(door.routes().stream(), platform.routes().stream()).toList();
    }
}
