package patchbay.web.console.contact;

import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.Region;
import patchbay.web.console.AccountVisit;
import patchbay.web.http.Answer;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeInstanceResponse;
import patchbay.wire.connect.Instance;
import patchbay.wire.shape.Structured;

/**
 * An administrator at work in an instance: whatever a page shows or changes there is asked of the
 * Connect API in the instance's own region.
 */
public record InstanceVisit(AccountVisit visit, Region region, String id) {
    /** What stands in the address of each page of an instance. */
    public static final String SECTION = "instances/{region}/{id}";

    /** The page; the list of instances where the address names no region. */
    public static Answer at(AccountVisit visit, Function<InstanceVisit, Answer> page) {
        Optional<Region> region = Region.parse(visit.exchange().pathValue("region"));
        return region.map(it -> new InstanceVisit(visit, it, visit.exchange().pathValue("id")))
                .map(page)
                .orElseGet(() -> Answer.seeOther(visit.here("instances")));
    }

    static String here(AccountVisit visit, Region region, String id) {
        return visit.here("instances/" + region.id() + "/" + id);
    }

    /** What Connect answers. */
    public <I extends Structured, O extends Structured> Reply<O> call(
            Operation<I, O> operation, I input) {
        return visit.call("connect", operation, input, region);
    }

    /** The address of the instance's first page. */
    public String here() {
        return here(visit, region, id);
    }

    /** The address of another page of the instance. */
    public String here(String section) {
        return here() + "/" + section;
    }

    /** What the instance is called; its id for who may not look at it. */
    public String alias() {
        return call(
                                ConnectOperations.describeInstance(),
                                DescribeInstanceRequest.builder().instanceId(id).build())
                        instanceof Reply.Done<DescribeInstanceResponse>(var found)
                ? found.instance().flatMap(Instance::instanceAlias).orElse(id)
                : id;
    }
}
