package patchbay.web.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.portal.PersonCheck;
import patchbay.trace.Traces;
import patchbay.web.page.Messages;

/**
 * Writes down sign-ins that failed for another reason than a wrong password: an account that is
 * disabled elsewhere, a directory that does not answer. Their traces end at the first station.
 */
public final class RefusedSignIns {
    private static final Messages M = Messages.HERE;

    private final Traces traces;
    private final InstantSource clock;

    public RefusedSignIns(Traces traces, InstantSource clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * The sentence for the person, with the code of the trace where one was written. Wrong
     * passwords and unknown names leave none: whoever types them may type a million.
     */
    public String withCode(String person, String sentence, Check decisive, List<Check> checks) {
        if (decisive.definition() == PersonCheck.PASSWORD
                || decisive.id().text().equals("ldap.password")) {
            return sentence;
        }
        Instant now = clock.instant();
        TraceCode code = traces.open(now);
        traces.write(
                code,
                TraceUpdate.at(now)
                        .person(person)
                        .stations(new StationReport(Station.PERSON, checks))
                        .verdict(new Verdict.Refused(decisive, sentence, decisive.found())));
        return sentence + " " + M.text("portal.refused.code") + " " + code.text();
    }
}
