package patchbay.wire.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.wire.Fault;
import patchbay.wire.Nothing;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.ServiceModel;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ListUsersRequest;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.iam.CreateRoleRequest;
import patchbay.wire.iam.GetSAMLProviderResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.Role;
import patchbay.wire.iam.Tag;
import patchbay.wire.organizations.Account;
import patchbay.wire.organizations.CreateAccountRequest;
import patchbay.wire.organizations.DescribeAccountResponse;
import patchbay.wire.organizations.OrganizationsOperations;
import patchbay.wire.shape.Structured;

/** What a client writes, the server's side of the protocol reads, and the other way about. */
class ClientCodecTest {
    private static <I extends Structured> I received(
            ServiceModel model, Operation<I, ?> operation, I input) throws Unreadable {
        WireRequest request =
                new ClientCodec(model).request(operation, input, "localhost:8400", false);
        Codec codec = Codec.of(model);
        assertThat(codec.operation(request)).contains(operation.name());
        return operation.reader().apply(codec.read(request, operation.name(), operation.input()));
    }

    private static <O extends Structured> Reply<O> answered(
            ServiceModel model, Operation<?, O> operation, O output) throws Unreadable {
        WireResponse response = Codec.of(model).answer(operation, output, "id");
        return new ClientCodec(model)
                .reply(operation, response.status(), Optional.empty(), response.body());
    }

    private static <O extends Structured> Fault refused(
            ServiceModel model, Operation<?, O> operation, Fault fault) throws Unreadable {
        WireResponse response = Codec.of(model).answer(fault, "id");
        Reply<O> reply =
                new ClientCodec(model)
                        .reply(
                                operation,
                                response.status(),
                                Optional.ofNullable(response.headers().get("x-amzn-ErrorType")),
                                response.body());
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        return ((Reply.Refused<O>) reply).fault();
    }

    @Test
    void a_form_carries_texts_numbers_and_lists() throws Unreadable {
        CreateRoleRequest request =
                CreateRoleRequest.builder()
                        .roleName("r&b")
                        .assumeRolePolicyDocument("{\"a\": \"ü + %\"}\n")
                        .maxSessionDuration(7200)
                        .tags(List.of(new Tag("a", ""), new Tag("b=", "2")))
                        .build();

        assertThat(received(IamOperations.model(), IamOperations.createRole(), request))
                .isEqualTo(request);
    }

    @Test
    void a_json_body_carries_the_same_and_leaves_out_empty_lists() throws Unreadable {
        CreateAccountRequest request =
                CreateAccountRequest.builder()
                        .email("a@example.com")
                        .accountName("A \"b\"")
                        .build();
        ServiceModel model = OrganizationsOperations.model();

        assertThat(received(model, OrganizationsOperations.createAccount(), request))
                .isEqualTo(request);
        assertThat(
                        new ClientCodec(model)
                                .request(
                                        OrganizationsOperations.createAccount(),
                                        request,
                                        "localhost",
                                        false)
                                .body())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("Tags");
    }

    @Test
    void a_rest_call_puts_members_into_path_query_and_body() throws Unreadable {
        ListUsersRequest list =
                ListUsersRequest.builder()
                        .instanceId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")
                        .nextToken("a/b+c=")
                        .maxResults(7)
                        .build();
        SearchUsersRequest search =
                SearchUsersRequest.builder()
                        .instanceId("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")
                        .maxResults(3)
                        .build();
        ServiceModel model = ConnectOperations.model();

        assertThat(received(model, ConnectOperations.listUsers(), list)).isEqualTo(list);
        assertThat(received(model, ConnectOperations.searchUsers(), search)).isEqualTo(search);
    }

    @Test
    void answers_of_both_kinds_are_read_back_as_they_were_given() throws Unreadable {
        Instant moment = Instant.parse("2026-11-22T12:04:31Z");
        ListRolesResponse roles =
                ListRolesResponse.builder()
                        .roles(
                                List.of(
                                        Role.builder()
                                                .path("/")
                                                .roleName("R<1>")
                                                .roleId("AROA1")
                                                .arn("arn:aws:iam::111122223333:role/R")
                                                .createDate(moment)
                                                .maxSessionDuration(3600)
                                                .tags(List.of(new Tag("k", "v & w")))
                                                .build()))
                        .isTruncated(false)
                        .build();
        DescribeAccountResponse account =
                DescribeAccountResponse.builder()
                        .account(Account.builder().id("1").joinedTimestamp(moment).build())
                        .build();

        assertThat(answered(IamOperations.model(), IamOperations.listRoles(), roles))
                .isEqualTo(Reply.done(roles));
        assertThat(
                        answered(
                                OrganizationsOperations.model(),
                                OrganizationsOperations.describeAccount(),
                                account))
                .isEqualTo(Reply.done(account));
        assertThat(answered(IamOperations.model(), IamOperations.deleteRole(), Nothing.NOTHING))
                .isEqualTo(Reply.done());
        GetSAMLProviderResponse empty = GetSAMLProviderResponse.builder().build();
        assertThat(answered(IamOperations.model(), IamOperations.getSAMLProvider(), empty))
                .isEqualTo(Reply.done(empty));
    }

    @Test
    void errors_keep_code_status_and_message() throws Unreadable {
        Fault fault = new Fault("NoSuchEntity", 404, "no `R` & no other");

        assertThat(refused(IamOperations.model(), IamOperations.getRole(), fault)).isEqualTo(fault);
        assertThat(
                        refused(
                                OrganizationsOperations.model(),
                                OrganizationsOperations.describeAccount(),
                                fault))
                .isEqualTo(fault);
        assertThat(refused(ConnectOperations.model(), ConnectOperations.listUsers(), fault))
                .isEqualTo(fault);
    }

    @Test
    void what_is_no_answer_is_told_from_one() {
        assertThatThrownBy(() -> read("<html>"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("The answer is not well-formed XML.");
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY a \"b\">]><x><y>&a;</y></x>"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<a><GetRoleResult/></a>"))
                .hasMessage("The answer has no Role.");
    }

    private static void read(String body) throws Unreadable {
        new ClientCodec(IamOperations.model())
                .reply(
                        IamOperations.getRole(),
                        200,
                        Optional.empty(),
                        body.getBytes(StandardCharsets.UTF_8));
    }
}
