package patchbay.identity.access.api;

import java.util.List;
import patchbay.identity.access.SessionAttributes;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.AccessControlAttribute;
import patchbay.wire.sso.AccessControlAttributeValue;
import patchbay.wire.sso.DescribeInstanceAccessControlAttributeConfigurationRequest;
import patchbay.wire.sso.DescribeInstanceAccessControlAttributeConfigurationResponse;
import patchbay.wire.sso.InstanceAccessControlAttributeConfiguration;

/** Tells which facts about people become tags of their sessions. */
final class DescribeInstanceAccessControlAttributeConfiguration
        implements Handler<
                DescribeInstanceAccessControlAttributeConfigurationRequest,
                DescribeInstanceAccessControlAttributeConfigurationResponse> {
    private final Guard guard;
    private final SessionAttributes attributes;

    DescribeInstanceAccessControlAttributeConfiguration(Guard guard, SessionAttributes attributes) {
        this.guard = guard;
        this.attributes = attributes;
    }

    @Override
    public Reply<DescribeInstanceAccessControlAttributeConfigurationResponse> handle(
            DescribeInstanceAccessControlAttributeConfigurationRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        attributes
                                .get(instance)
                                .map(sources ->
                                        DescribeInstanceAccessControlAttributeConfigurationResponse
                                                .builder()
                                                .status("ENABLED")
                                                .instanceAccessControlAttributeConfiguration(
                                                        new InstanceAccessControlAttributeConfiguration(
                                                                sources.entrySet().stream()
                                                                        .map(each ->
                                                                                new AccessControlAttribute(
                                                                                        each
                                                                                                .getKey(),
                                                                                        new AccessControlAttributeValue(
                                                                                                List
                                                                                                        .of(
                                                                                                                each
                                                                                                                        .getValue()))))
                                                                        .toList()))
                                                .build()));
    }
}
