package org.nuandong.dispatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {

    private static final List<String> LIST =
            List.of("gateway.example:8443", "10.3.0.0/16:443", "127.0.0.1:9000", "[fd00::]/8:*");

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example:8443/x, 203.0.113.7, true",
        "https://GATEWAY.example:8443/x, 203.0.113.7, true",
        "https://gateway.example/x, 203.0.113.7, false",
        "https://gateway.example.evil:8443/x, 203.0.113.7, false",
        "https://10.3.4.5/x, 10.3.4.5, true",
        "https://10.4.0.1/x, 10.4.0.1, false",
        "http://10.3.4.5/x, 10.3.4.5, false",
        "https://any.name/x, 10.3.255.255, true",
        "https://[fd12::1]:1234/x, fd12::1, true",
        "https://[fe00::1]:1234/x, fe00::1, false",
        "http://127.0.0.1:9000/x, 127.0.0.1, true",
        "http://127.0.0.1:9001/x, 127.0.0.1, false",
    })
    void a_place_is_allowed_by_its_name_or_its_network_and_its_port(
            URI url, String address, boolean allowed) throws UnknownHostException {
        assertThat(chosen(LIST, url, address)).isEqualTo(allowed);
    }

    /** F21: a name that is turned to the machine itself or to its metadata service. */
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "169.254.169.254", "fe80::1", "0.0.0.0", "224.0.0.1"})
    void an_allowed_name_that_now_points_inside_is_refused(String address)
            throws UnknownHostException {
        assertThat(chosen(LIST, URI.create("https://gateway.example:8443/x"), address)).isFalse();
    }

    @Test
    void nobody_can_list_the_metadata_service() throws UnknownHostException {
        assertThat(
                        chosen(
                                List.of("169.254.0.0/16:*", "0.0.0.0/0:*"),
                                URI.create("http://169.254.169.254/x"),
                                "169.254.169.254"))
                .isFalse();
    }

    @Test
    void of_several_addresses_the_first_allowed_one_is_taken() throws UnknownHostException {
        InetAddress[] both = {
            InetAddress.getByName("192.0.2.1"), InetAddress.getByName("10.3.0.9")
        };

        assertThat(new AllowedTargets(LIST).choose(URI.create("https://two.example/x"), both))
                .contains(InetAddress.getByName("10.3.0.9"));
    }

    @Test
    void without_a_list_nothing_is_allowed() throws UnknownHostException {
        assertThat(chosen(List.of(), URI.create("https://gateway.example:8443/x"), "203.0.113.7"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.example", "10.0.0.0/33:80", "10.0.0:80:http"})
    void a_wrong_entry_stops_the_start(String entry) {
        assertThatThrownBy(() -> new AllowedTargets(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean chosen(List<String> list, URI url, String address)
            throws UnknownHostException {
        InetAddress[] addresses = {InetAddress.getByName(address)};
        return new AllowedTargets(list).choose(url, addresses).isPresent();
    }
}
