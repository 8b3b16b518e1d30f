package patchbay.iam;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.organizations.Account;
import patchbay.organizations.AccountAccess;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Makes the role through which a management account gets into an account that it made.
 *
 * <p>Source: <i>Organizations User Guide, Accessing a member account that has
 * OrganizationAccountAccessRole</i>.
 */
public final class ManagementAccess implements AccountAccess {
    private static final String ADMINISTRATOR = "policy/AdministratorAccess";

    private final Roles roles;

    public ManagementAccess(Roles roles) {
        this.roles = roles;
    }

    @Override
    public void open(Account account, AccountId management, String role) {
        done(
                roles.ensure(
                        new Roles.Draft(
                                account.partition(),
                                account.id(),
                                "/",
                                role,
                                trust(account, management),
                                "",
                                Duration.ofHours(1),
                                Optional.empty(),
                                List.of())));
        done(
                roles.attach(
                        account.id(),
                        role,
                        "arn:" + account.partition() + ":iam::aws:" + ADMINISTRATOR));
    }

    private static String trust(Account account, AccountId management) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{"
                + "\"AWS\":\""
                + Arn.iam(account.partition(), management, "root")
                + "\"},\"Action\":\"sts:AssumeRole\"}]}";
    }

    /** The name was checked by the API and the documents are ours. */
    private static void done(Reply<Role> reply) {
        if (reply instanceof Reply.Refused<Role>(Fault fault)) {
            throw new IllegalStateException("the role cannot be made: " + fault);
        }
    }
}
