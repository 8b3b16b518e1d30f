package patchbay.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.FederateAddress;
import patchbay.connect.Instance;
import patchbay.connect.NamesSent;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.AssertionValues;

/**
 * Whom our own identity provider would send to an instance: who may open an enabled application
 * that leads there by its relay state, in a role of the instance's account. The names are those of
 * the assertions that would be issued.
 */
final class SentNames implements NamesSent {
    private static final int PAGE = 20_000;

    private final Applications applications;
    private final AddressBook addresses;

    SentNames(Applications applications, AddressBook addresses) {
        this.applications = applications;
        this.addresses = addresses;
    }

    @Override
    public void to(Instance instance, Consumer<Sent> each) {
        for (Application application : applications.list()) {
            if (leadsTo(application, instance)) {
                to(application, instance.account(), each);
            }
        }
    }

    private boolean leadsTo(Application application, Instance instance) {
        return application.settings().enabled()
                && application.settings().audience().startsWith(ConnectPreset.AUDIENCE)
                && addresses
                        .locate(application.settings().relayState())
                        .flatMap(FederateAddress::of)
                        .filter(to -> to.instance().equals(instance.id().text()))
                        .filter(to -> to.region().equals(instance.region()))
                        .isPresent();
    }

    private void to(Application application, AccountId account, Consumer<Sent> each) {
        String after = "";
        List<Person> page;
        do {
            page = applications.people(application.id(), after, PAGE);
            for (Person person : page) {
                AssertionValues values = AssertionValues.of(application, person);
                if (person.enabled() && values.roles().stream().anyMatch(it -> in(account, it))) {
                    each.accept(
                            new Sent(
                                    person.userName(),
                                    application.displayName(),
                                    values.sessionName().orElse("")));
                }
                after = person.userName();
            }
        } while (page.size() == PAGE);
    }

    /** Whether one half of the pair is a role of the account; they may stand in either order. */
    private static boolean in(AccountId account, String pair) {
        for (String half : pair.split(",", -1)) {
            Optional<Arn> arn = Arn.parse(half.strip());
            if (arn.filter(it -> it.resource().startsWith("role/"))
                    .filter(it -> it.account().equals(account.digits()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
