package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.AddressRate;

/** What answers without a token: counted by address, at home in a region, its numbers as typed. */
class PublicRulesTest {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @Test
    void an_address_may_ask_so_often_in_its_window_and_then_again() {
        AddressRate rate = new AddressRate(2, MINUTE);

        assertThat(rate.admits("192.0.2.1", 0)).isTrue();
        assertThat(rate.admits("192.0.2.1", 1)).isTrue();
        assertThat(rate.admits("192.0.2.1", 2)).isFalse();
        assertThat(rate.admits("192.0.2.2", 2)).isTrue();
        assertThat(rate.admits("192.0.2.1", MINUTE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2:ffff:4:5:7, 2001:db8:1:2",
        "2001:db8:1:2::7, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0"
    })
    void a_household_has_one_network_however_its_address_is_written(
            String address, String network) {
        assertThat(AddressRate.network(address)).isEqualTo(network);
    }

    @Test
    void home_is_the_smallest_region_around_all_stations() {
        assertThat(HomeRegion.around(List.of())).isEqualTo(RegionCode.NATION);
        assertThat(HomeRegion.around(regions("420203"))).isEqualTo(new RegionCode("420203"));
        assertThat(HomeRegion.around(regions("420203", "420200")))
                .isEqualTo(new RegionCode("420200"));
        assertThat(HomeRegion.around(regions("420203", "420222")))
                .isEqualTo(new RegionCode("420200"));
        assertThat(HomeRegion.around(regions("420203", "310112"))).isEqualTo(RegionCode.NATION);
        assertThat(HomeRegion.around(regions("420203001", "420203002")))
                .isEqualTo(new RegionCode("420203"));
    }

    private static List<RegionCode> regions(String... codes) {
        return List.of(codes).stream().map(RegionCode::new).toList();
    }

    @Test
    void a_receipt_is_read_as_people_type_it() {
        assertThat(ReceiptNo.typed("7k3qz-Om8tw rSxva-Zjhen").text())
                .isEqualTo("7K3QZ0M8TWRSXVAZJHEN");
        assertThat(ReceiptNo.typed("il").text()).isEqualTo("11");
        assertThat(new ReceiptNo("ABCDEFGHJKMNPQRSTVWX").grouped())
                .isEqualTo("ABCDE-FGHJK-MNPQR-STVWX");
    }
}
