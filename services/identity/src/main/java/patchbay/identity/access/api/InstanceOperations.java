package patchbay.identity.access.api;

import org.jspecify.annotations.Nullable;
import patchbay.identity.Instances;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.InstanceDeletion;
import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Served;
import patchbay.wire.sso.SsoOperations;

/** Which handler answers which operation on instances, their attributes and tags. */
final class InstanceOperations {
    private final Guard guard;
    private final Enabling enabling;
    private final CenterTags tags;
    private final Instances instances;
    private final InstanceDeletion deletion;
    private final SessionAttributes attributes;
    private final Resources resources;

    InstanceOperations(
            Guard guard,
            Enabling enabling,
            CenterTags tags,
            Instances instances,
            InstanceDeletion deletion,
            SessionAttributes attributes,
            Resources resources) {
        this.guard = guard;
        this.enabling = enabling;
        this.tags = tags;
        this.instances = instances;
        this.deletion = deletion;
        this.attributes = attributes;
        this.resources = resources;
    }

    @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "CreateInstance" ->
                    SsoOperations.createInstance().by(new CreateInstance(guard, enabling, tags));
            case "CreateInstanceAccessControlAttributeConfiguration" ->
                    SsoOperations.createInstanceAccessControlAttributeConfiguration()
                            .by(
                                    new CreateInstanceAccessControlAttributeConfiguration(
                                            guard, attributes));
            case "DeleteInstance" ->
                    SsoOperations.deleteInstance().by(new DeleteInstance(guard, deletion));
            case "DeleteInstanceAccessControlAttributeConfiguration" ->
                    SsoOperations.deleteInstanceAccessControlAttributeConfiguration()
                            .by(
                                    new DeleteInstanceAccessControlAttributeConfiguration(
                                            guard, attributes));
            case "DescribeInstance" ->
                    SsoOperations.describeInstance()
                            .by(new DescribeInstance(guard, instances, enabling));
            case "DescribeInstanceAccessControlAttributeConfiguration" ->
                    SsoOperations.describeInstanceAccessControlAttributeConfiguration()
                            .by(
                                    new DescribeInstanceAccessControlAttributeConfiguration(
                                            guard, attributes));
            case "DescribeRegion" -> SsoOperations.describeRegion().by(new DescribeRegion(guard));
            case "ListInstances" ->
                    SsoOperations.listInstances().by(new ListInstances(guard, instances, enabling));
            case "ListRegions" -> SsoOperations.listRegions().by(new ListRegions(guard));
            case "ListTagsForResource" ->
                    SsoOperations.listTagsForResource()
                            .by(new ListTagsForResource(guard, resources, tags));
            case "TagResource" ->
                    SsoOperations.tagResource().by(new TagResource(guard, resources, tags));
            case "UntagResource" ->
                    SsoOperations.untagResource().by(new UntagResource(guard, resources, tags));
            case "UpdateInstance" ->
                    SsoOperations.updateInstance().by(new UpdateInstance(guard, instances));
            case "UpdateInstanceAccessControlAttributeConfiguration" ->
                    SsoOperations.updateInstanceAccessControlAttributeConfiguration()
                            .by(
                                    new UpdateInstanceAccessControlAttributeConfiguration(
                                            guard, attributes));
            default -> null;
        };
    }
}
