package patchbay.aws.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.aws.Region;

class FederateAddressTest {
    private static final String LANDING =
            "https://us-east-1.console.aws.amazon.com/connect/federate/";

    private final AddressBook book = new AddressBook("patchbay.localhost");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    i,                                                          '',                                     false
                    i?new_domain=true,                                          '',                                     true
                    i?destination=%2Fccp-v2,                                    /ccp-v2,                                false
                    i?destination=%2Fccp-v2%2Fchat&new_domain=true,             /ccp-v2/chat,                           true
                    i?destination=%2Fccp-v2%2Fchat%26new_domain=true,           /ccp-v2/chat,                           true
                    i?new_domain=true&destination=%2Fccp-v2,                    /ccp-v2,                                true
                    i?destination=%2Fconnect%2Fccp,                             /connect/ccp,                           false
                    i?destination=/ccp-v2,                                      /ccp-v2,                                false
                    i?destination=%2Fagent-app-v2?VDIPlatform=CITRIX_413,       /agent-app-v2?VDIPlatform=CITRIX_413,   false
                    i?destination=https%3A%2F%2Fexample.com,                    https://example.com,                    false
                    i?destination=%252Fccp-v2,                                  %2Fccp-v2,                              false
                    i?destination=%2Fa+b,                                       /a+b,                                   false
                    i?destination=%2Fone&destination=%2Ftwo,                    /one,                                   false
                    i?destination=%zz,                                          '',                                     false
                    i?destination=,                                             '',                                     false
                    i?new_domain=yes,                                           '',                                     false
                    """)
    void destination_is_decoded_once_and_the_domain_flag_lifted_out(
            String rest, String destination, boolean newDomain) {
        assertThat(book.locate(LANDING + rest).flatMap(FederateAddress::of))
                .contains(
                        new FederateAddress(
                                new Region("us-east-1"),
                                "i",
                                Optional.of(destination).filter(text -> !text.isEmpty()),
                                newDomain,
                                false));
    }

    @Test
    void govclouds_console_has_no_region_in_its_name() {
        assertThat(
                        book.locate("https://console.amazonaws-us-gov.com/connect/federate/i")
                                .flatMap(FederateAddress::of))
                .hasValueSatisfying(
                        it -> assertThat(it.region()).isEqualTo(new Region("us-gov-west-1")));
    }

    @Test
    void what_stands_in_the_instances_place_is_kept_as_written() {
        assertThat(
                        book.locate(LANDING + "arn:aws:connect:us-east-1:1:instance/i")
                                .flatMap(FederateAddress::of))
                .hasValueSatisfying(it ->
                        assertThat(it.instance())
                                .isEqualTo("arn:aws:connect:us-east-1:1:instance/i"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://us-east-1.console.aws.amazon.com/connect/federate/",
                "https://us-east-1.console.aws.amazon.com/connect/home",
                "https://signin.aws.amazon.com/connect/federate/i",
                "https://us-east-1.console.aws.amazon.com/?x=/connect/federate/i",
            })
    void another_address_is_no_landing(String address) {
        assertThat(book.locate(address).flatMap(FederateAddress::of)).isEmpty();
    }
}
