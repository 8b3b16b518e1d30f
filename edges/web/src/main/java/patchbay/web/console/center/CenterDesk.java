package patchbay.web.console.center;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Action;
import patchbay.web.http.Answer;

/** Pages of the organization instance: seen from the account that owns it. */
final class CenterDesk {
    private final Administration administration;
    private final Instances instances;
    private final Accounts accounts;

    CenterDesk(Administration administration, Instances instances, Accounts accounts) {
        this.administration = administration;
        this.instances = instances;
        this.accounts = accounts;
    }

    /** A page whether or not there is an instance. */
    Action any(BiFunction<AccountVisit, Optional<Instance>, Answer> page) {
        return administration.inUsualAccount(visit -> {
            Optional<Instance> instance = instances.find();
            return page.apply(instance.map(it -> owner(visit, it)).orElse(visit), instance);
        });
    }

    /** A page of the instance; where there is none, the page that offers to enable one. */
    Action enabled(BiFunction<AccountVisit, Instance, Answer> page) {
        return any((visit, instance) ->
                instance.map(it -> page.apply(visit, it))
                        .orElseGet(
                                () -> Answer.seeOther(visit.exchange().here("/identity-center"))));
    }

    private AccountVisit owner(AccountVisit visit, Instance instance) {
        Function<Account, AccountVisit> from =
                account ->
                        new AccountVisit(
                                visit.exchange(),
                                visit.person(),
                                account,
                                visit.frames(),
                                visit.calls());
        return accounts.find(instance.account()).map(from).orElse(visit);
    }
}
