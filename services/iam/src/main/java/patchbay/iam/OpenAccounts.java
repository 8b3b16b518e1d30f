package patchbay.iam;

import java.util.Optional;
import patchbay.organizations.Guardrails;
import patchbay.wire.Call;
import patchbay.wire.sigv4.Credentials;

/**
 * Credentials of accounts that are open. Those of a closed account are as unknown as if they had
 * never been given out.
 *
 * <p>Source: <i>Account Management Reference Guide, Close an account</i>.
 */
public final class OpenAccounts implements Credentials {
    private final Credentials all;
    private final Guardrails guardrails;

    public OpenAccounts(Credentials all, Guardrails guardrails) {
        this.all = all;
        this.guardrails = guardrails;
    }

    @Override
    public Optional<Holder> find(String accessKeyId, Optional<String> sessionToken, String region) {
        return all.find(accessKeyId, sessionToken, region)
                .filter(holder ->
                        holder.caller()
                                .account()
                                .filter(account -> guardrails.over(account).closed())
                                .isEmpty());
    }

    @Override
    public void used(String accessKeyId, Call call) {
        all.used(accessKeyId, call);
    }
}
