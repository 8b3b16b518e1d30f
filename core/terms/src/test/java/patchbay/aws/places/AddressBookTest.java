package patchbay.aws.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.Partition;
import patchbay.aws.Region;

class AddressBookTest {
    private static final Door DOOR = new Door(false, 8400);

    private final AddressBook book = new AddressBook("patchbay.localhost");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    localhost,                                          Front[]
                    localhost:8400,                                     Front[]
                    LOCALHOST:8400,                                     Front[]
                    127.0.0.1:8400,                                     Front[]
                    [::1]:8400,                                         Front[]
                    patchbay.localhost:8400,                            Front[]
                    api.patchbay.localhost,                             Front[]
                    start.patchbay.localhost:1,                         AccessPortal[]
                    console.patchbay.localhost:65535,                   Console[]
                    signin.patchbay.localhost,                          GlobalSignIn[partition=aws]
                    signin-us-gov.patchbay.localhost,                   GlobalSignIn[partition=aws-us-gov]
                    signin-cn.patchbay.localhost,                       GlobalSignIn[partition=aws-cn]
                    eu-central-1.signin.patchbay.localhost,             RegionalSignIn[region=eu-central-1]
                    us-gov-east-1.signin.patchbay.localhost,            RegionalSignIn[region=us-gov-east-1]
                    us-east-1.console.patchbay.localhost,               FederationConsole[region=us-east-1]
                    example-corp.my.connect.patchbay.localhost:8443,    Instance[alias=example-corp]
                    Example-Corp.my.connect.Patchbay.Localhost,         Instance[alias=example-corp]
                    portal.sso.us-east-1.patchbay.localhost,            IdentityProvider[region=us-east-1]
                    scim.us-east-1.patchbay.localhost,                  Scim[region=us-east-1]
                    iam.patchbay.localhost,                             'GlobalApi[endpoint=iam, partition=aws]'
                    sts.us-east-1.patchbay.localhost,                   'RegionalApi[endpoint=sts, region=us-east-1]'
                    participant.connect.us-west-2.patchbay.localhost,   'RegionalApi[endpoint=participant.connect, region=us-west-2]'
                    """)
    void a_local_host_names_its_place_at_any_port(String host, String place) {
        assertThat(book.locate(host, "/x?y=z"))
                .hasValueSatisfying(it -> assertThat(it.place()).hasToString(place));
        assertThat(book.isCloudName(host, "/x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    signin.aws.amazon.com,                        GlobalSignIn[partition=aws]
                    signin.amazonaws-us-gov.com,                  GlobalSignIn[partition=aws-us-gov]
                    signin.amazonaws.cn,                          GlobalSignIn[partition=aws-cn]
                    us-west-2.signin.aws.amazon.com,              RegionalSignIn[region=us-west-2]
                    us-gov-east-1.signin.amazonaws-us-gov.com,    RegionalSignIn[region=us-gov-east-1]
                    cn-northwest-1.signin.amazonaws.cn,           RegionalSignIn[region=cn-northwest-1]
                    us-east-1.console.aws.amazon.com:443,         FederationConsole[region=us-east-1]
                    console.aws.amazon.com,                       FederationConsole[region=us-east-1]
                    console.amazonaws-us-gov.com,                 FederationConsole[region=us-gov-west-1]
                    cn-north-1.console.amazonaws.cn,              FederationConsole[region=cn-north-1]
                    acme-1.my.connect.aws,                        Instance[alias=acme-1]
                    portal.sso.eu-west-1.amazonaws.com,           IdentityProvider[region=eu-west-1]
                    scim.eu-west-1.amazonaws.com,                 Scim[region=eu-west-1]
                    sts.amazonaws.com,                            'GlobalApi[endpoint=sts, partition=aws]'
                    iam.us-gov.amazonaws.com,                     'GlobalApi[endpoint=iam, partition=aws-us-gov]'
                    sts.us-east-2.amazonaws.com,                  'RegionalApi[endpoint=sts, region=us-east-2]'
                    sts-fips.us-east-2.amazonaws.com,             'RegionalApi[endpoint=sts, region=us-east-2]'
                    sts.us-east-2.api.aws,                        'RegionalApi[endpoint=sts, region=us-east-2]'
                    iam.cn-north-1.amazonaws.com.cn,              'RegionalApi[endpoint=iam, region=cn-north-1]'
                    """)
    void the_clouds_own_host_names_the_same_place(String host, String place) {
        assertThat(book.locate(host, "/"))
                .hasValueSatisfying(it -> assertThat(it.place()).hasToString(place));
        assertThat(book.isCloudName(host, "/")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "patchbay.localhost.example.com",
                "evilpatchbay.localhost",
                "signn.patchbay.localhost",
                ".signin.patchbay.localhost",
                "nowhere.signin.patchbay.localhost",
                "a.us-east-1.signin.patchbay.localhost",
                "my.connect.patchbay.localhost",
                "d-acme.my.connect.patchbay.localhost",
                "-a.my.connect.patchbay.localhost",
                "a-.my.connect.patchbay.localhost",
                "a.b.my.connect.patchbay.localhost",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.my.connect.aws",
                "*.signin.patchbay.localhost",
                "signin.patchbay.localhost:",
                "signin.patchbay.localhost:99999",
                "signin.patchbay.localhost:1:2",
                "user@signin.patchbay.localhost",
                "signin.patchbay.localhost/x",
                "us-gov-east-1.signin.aws.amazon.com",
                "us-east-1.signin.amazonaws-us-gov.com",
                "sts.us-east-1.amazonaws.com.cn",
                "evil-signin.aws.amazon.com",
            })
    void a_host_that_is_not_ours_is_no_place(String host) {
        assertThat(book.locate(host, "/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://d-1234567890.awsapps.com/start,              AccessPortal[],        /
                    https://acme.awsapps.com/start/,                     AccessPortal[],        /
                    https://acme.awsapps.com/start?x=1,                  AccessPortal[],        /?x=1
                    https://acme.awsapps.com/start/apps,                 AccessPortal[],        /apps
                    http://start.patchbay.localhost:8400/start/apps,     AccessPortal[],        /apps
                    http://start.patchbay.localhost:8400,                AccessPortal[],        /
                    http://start.patchbay.localhost:8400/starting,       AccessPortal[],        /starting
                    https://acme.awsapps.com/connect/ccp-v2,             Instance[alias=acme],  /ccp-v2
                    https://acme.awsapps.com/connect,                    Instance[alias=acme],  /
                    """)
    void the_path_tells_the_portal_from_an_instances_old_address(
            String address, String place, String rest) {
        assertThat(book.locate(address))
                .hasValueSatisfying(it -> {
                    assertThat(it.place()).hasToString(place);
                    assertThat(it.rest()).isEqualTo(rest);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.awsapps.com/",
                "https://acme.awsapps.com/startle",
                "https://awsapps.com/start",
                "https://a.b.awsapps.com/start",
                "https://-a.awsapps.com/connect",
            })
    void another_path_at_awsapps_is_no_place(String address) {
        assertThat(book.locate(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    http://signin.patchbay.localhost:8400/saml,                 https://signin.aws.amazon.com/saml
                    https://signin.patchbay.localhost:8443/saml,                https://signin.aws.amazon.com/saml
                    https://signin.patchbay.localhost/saml,                     https://signin.aws.amazon.com/saml
                    http://SignIn.patchbay.localhost:8400/saml,                 https://signin.aws.amazon.com/saml
                    http://eu-central-1.signin.patchbay.localhost:8400/saml,    https://eu-central-1.signin.aws.amazon.com/saml
                    http://us-east-1.signin.patchbay.localhost/saml/acs/SAMLSP4SHN3UIS2D558H46, https://us-east-1.signin.aws.amazon.com/saml/acs/SAMLSP4SHN3UIS2D558H46
                    http://us-east-1.signin.patchbay.localhost/saml/SAMLSP4SHN3UIS2D558H46,     https://us-east-1.signin.aws.amazon.com/saml/SAMLSP4SHN3UIS2D558H46
                    http://us-east-1.signin.patchbay.localhost/platform/saml/acs/x,             https://us-east-1.signin.aws.amazon.com/platform/saml/acs/x
                    http://signin-us-gov.patchbay.localhost:8400/saml,          https://signin.amazonaws-us-gov.com/saml
                    http://us-gov-east-1.signin.patchbay.localhost:8400/saml,   https://us-gov-east-1.signin.amazonaws-us-gov.com/saml
                    http://cn-north-1.signin.patchbay.localhost:8400/saml,      https://cn-north-1.signin.amazonaws.cn/saml
                    http://us-east-1.console.patchbay.localhost:8400/connect/federate/i?destination=%2Fccp-v2&new_domain=true, https://us-east-1.console.aws.amazon.com/connect/federate/i?destination=%2Fccp-v2&new_domain=true
                    http://us-gov-west-1.console.patchbay.localhost/connect/federate/i, https://console.amazonaws-us-gov.com/connect/federate/i
                    http://acme.my.connect.patchbay.localhost:8400/ccp-v2,      https://acme.my.connect.aws/ccp-v2
                    https://acme.awsapps.com/connect/ccp-v2#x,                  https://acme.my.connect.aws/ccp-v2#x
                    http://start.patchbay.localhost:8400/,                      https://patchbay.awsapps.com/start
                    https://d-1234567890.awsapps.com/start,                     https://patchbay.awsapps.com/start
                    http://portal.sso.us-east-1.patchbay.localhost:8400/saml/assertion/x, https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x
                    http://scim.us-east-1.patchbay.localhost:8400/t/scim/v2/,   https://scim.us-east-1.amazonaws.com/t/scim/v2/
                    http://sts.us-east-1.patchbay.localhost:8400/,              https://sts.us-east-1.amazonaws.com/
                    http://iam.patchbay.localhost:8400/,                        https://iam.amazonaws.com/
                    http://iam.us-gov.patchbay.localhost:8400/,                 https://iam.us-gov.amazonaws.com/
                    """)
    void a_local_address_has_the_clouds_own_as_its_canonical_form(String local, String canonical) {
        assertThat(book.canonical(local)).isEqualTo(canonical);
        assertThat(book.canonical(canonical)).isEqualTo(canonical);
        assertThat(book.same(local, canonical)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:amazon:webservices",
                "https://example.com/saml",
                "http://signin.aws.amazon.com/saml",
                "https://signin.aws.amazon.com:443/saml",
                "https://Signin.aws.amazon.com/saml",
                "https://signin.aws.amazon.com/saml#1",
                "https://user@signin.patchbay.localhost/saml",
                "https://signin.patchbay.localhost\\@evil.example/saml",
                "https://signin.patchbay.localhost:x/saml",
                "https://signin.patchbay.localhost.evil.example/saml",
                " http://signin.patchbay.localhost/saml",
                "http://signin.patchbay.localhost/sa ml",
                "HTTP://signin.patchbay.localhost/saml",
                "ftp://signin.patchbay.localhost/saml",
                "http://console.patchbay.localhost:8400/",
                "http://localhost:8400/saml",
                "http://*.example.com/saml",
                "http://*.localhost/saml",
            })
    void other_text_is_its_own_canonical_form(String text) {
        assertThat(book.canonical(text)).isEqualTo(text);
    }

    @Test
    void addresses_that_differ_in_path_fragment_or_region_are_not_the_same() {
        String global = "https://signin.aws.amazon.com/saml";

        assertThat(book.same(global, "http://signin.patchbay.localhost:8400/saml/")).isFalse();
        assertThat(book.same(global, "http://signin.patchbay.localhost:8400/saml#1")).isFalse();
        assertThat(book.same(global, "http://us-east-1.signin.patchbay.localhost/saml")).isFalse();
        assertThat(book.same(global, "http://signin-us-gov.patchbay.localhost/saml")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    http://*.signin.patchbay.localhost:8400/saml*,  https://*.signin.aws.amazon.com/saml*
                    https://*signin.patchbay.localhost/saml,        https://*signin.aws.amazon.com/saml
                    https://*.console.patchbay.localhost/*,         https://*.console.aws.amazon.com/*
                    https://*.my.connect.patchbay.localhost/*,      https://*.my.connect.aws/*
                    https://*.signin.aws.amazon.com/saml,           https://*.signin.aws.amazon.com/saml
                    http://signin.patchbay.localhost:8400/saml*,    https://signin.aws.amazon.com/saml*
                    """)
    void a_pattern_is_translated_by_what_follows_its_star(String local, String canonical) {
        assertThat(book.canonical(local)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://signin.aws.amazon.com/saml,                     http://signin.patchbay.localhost:8400/saml
                    https://us-gov-east-1.signin.amazonaws-us-gov.com/saml, http://us-gov-east-1.signin.patchbay.localhost:8400/saml
                    https://signin.amazonaws.cn/saml,                       http://signin-cn.patchbay.localhost:8400/saml
                    https://console.amazonaws-us-gov.com/connect/federate/i?a=b#c, http://us-gov-west-1.console.patchbay.localhost:8400/connect/federate/i?a=b#c
                    https://acme.my.connect.aws/ccp-v2,                     http://acme.my.connect.patchbay.localhost:8400/ccp-v2
                    https://acme.awsapps.com/start/x,                       http://start.patchbay.localhost:8400/x
                    https://iam.us-gov.amazonaws.com/,                      http://iam.us-gov.patchbay.localhost:8400/
                    https://iam.amazonaws.com/,                             http://iam.patchbay.localhost:8400/
                    https://console.patchbay.localhost/traces,              http://console.patchbay.localhost:8400/traces
                    """)
    void an_address_of_ours_has_a_local_form(String address, String local) {
        assertThat(book.local(address, DOOR)).contains(local);
    }

    @Test
    void a_foreign_address_has_no_local_form() {
        assertThat(book.local("https://example.com/", DOOR)).isEmpty();
    }

    @Test
    void a_schemes_usual_port_is_not_written() {
        Place place = new Place.Instance("acme");

        assertThat(book.local(place, "/", new Door(true, 443)))
                .isEqualTo("https://acme.my.connect.patchbay.localhost/");
        assertThat(book.local(place, "/", new Door(false, 443)))
                .isEqualTo("http://acme.my.connect.patchbay.localhost:443/");
        assertThat(book.local(place, "/", new Door(false, 80)))
                .isEqualTo("http://acme.my.connect.patchbay.localhost/");
    }

    @Test
    void the_clouds_name_can_be_written_behind_a_door_for_those_who_came_by_it() {
        assertThat(book.cloud(new Place.AccessPortal(), "/apps", new Door(true, 8443)))
                .isEqualTo("https://patchbay.awsapps.com:8443/start/apps");
        assertThat(book.cloud(new Place.Console(), "/", new Door(true, 8443)))
                .isEqualTo("https://console.patchbay.localhost:8443/");
    }

    @Test
    void another_domain_moves_every_local_name() {
        AddressBook other = new AddressBook("Sso.Example.org");

        assertThat(other.canonical("https://signin.sso.example.org/saml"))
                .isEqualTo("https://signin.aws.amazon.com/saml");
        assertThat(other.canonical("https://signin.patchbay.localhost/saml"))
                .isEqualTo("https://signin.patchbay.localhost/saml");
        assertThat(other.locate("https://signin.sso.example.org/saml"))
                .contains(new Location(new Place.GlobalSignIn(Partition.AWS), "/saml"));
    }

    @Test
    void a_sign_in_place_knows_the_region_that_serves_it() {
        assertThat(new Place.GlobalSignIn(Partition.AWS_US_GOV).region())
                .isEqualTo(new Region("us-gov-west-1"));
        assertThat(new Place.RegionalSignIn(new Region("cn-north-1")).partition())
                .isEqualTo(Partition.AWS_CN);
        assertThat(new Place.GlobalApi("iam", Partition.AWS).region())
                .isEqualTo(new Region("us-east-1"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://signin.aws.amazon.com/saml,                             ''
                    https://signin.aws.amazon.com/saml/acs/SAMLSP4SHN3UIS2D558H46,  SAMLSP4SHN3UIS2D558H46
                    https://signin.aws.amazon.com/saml/SAMLSP4SHN3UIS2D558H46,      SAMLSP4SHN3UIS2D558H46
                    """)
    void a_consumer_address_is_general_or_of_one_provider(String address, String provider) {
        assertThat(book.locate(address).flatMap(ConsumerAddress::of))
                .contains(
                        new ConsumerAddress(
                                new Place.GlobalSignIn(Partition.AWS),
                                Optional.of(provider).filter(id -> !id.isEmpty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://signin.aws.amazon.com/",
                "https://signin.aws.amazon.com/saml/",
                "https://signin.aws.amazon.com/saml?x=1",
                "https://signin.aws.amazon.com/saml#1",
                "https://signin.aws.amazon.com/SAML",
                "https://signin.aws.amazon.com/saml/acs/short",
                "https://us-east-1.console.aws.amazon.com/saml",
            })
    void another_address_is_no_consumer(String address) {
        assertThat(book.locate(address).flatMap(ConsumerAddress::of)).isEmpty();
    }

    @Test
    void a_providers_consumer_is_written_with_acs() {
        Place.SignIn at = new Place.GlobalSignIn(Partition.AWS);

        assertThat(new ConsumerAddress(at, Optional.of("SAMLSP4SHN3UIS2D558H46")).path())
                .isEqualTo("/saml/acs/SAMLSP4SHN3UIS2D558H46");
        assertThat(new ConsumerAddress(at, Optional.empty()).path()).isEqualTo("/saml");
    }
}
