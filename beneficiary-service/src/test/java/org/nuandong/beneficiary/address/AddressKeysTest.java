package org.nuandong.beneficiary.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeysTest {

    @ParameterizedTest
    @CsvSource({
        "示范村3组12号,示范村三组十二号",
        "示范村3组12号,示范行政村３组１２＃",
        "示范村3组12号,湖北省黄石市阳新县兴国镇示范村3组12号",
        "示范村3组12号,示范村委会 3 组 12 号",
        "示范路5号2栋1单元301室,示范路5号二幢1单元301",
        "示范路5号2栋1单元301室,示范大街5号2-1-301",
        "示范社区18号,示范居委会十八号",
        "示範路103號,示范路一百零三号",
        "三里屯社区9号,三里屯小区居委会9号"
    })
    void one_address_written_in_two_ways_is_one(String one, String other) {
        assertThat(AddressKeys.of(other)).isEqualTo(AddressKeys.of(one));
    }

    @Test
    void another_flat_of_a_house_shares_the_house_and_another_house_the_road() {
        AddressKeys flat = AddressKeys.of("示范路5号2栋301室");
        AddressKeys next = AddressKeys.of("示范路5号2栋302室");
        AddressKeys other = AddressKeys.of("示范路7号");
        assertThat(next.house()).isEqualTo(flat.house());
        assertThat(next.whole()).isNotEqualTo(flat.whole());
        assertThat(other.street()).isEqualTo(flat.street());
        assertThat(other.house()).isNotEqualTo(flat.house());
    }

    @Test
    void what_is_left_out_says_nothing() {
        assertThat(AddressKeys.of("示范村").house()).isNull();
        assertThat(AddressKeys.of("示范村").street()).isNotNull();
        assertThat(AddressKeys.of("12号")).isEqualTo(new AddressKeys(null, null, null));
        assertThat(AddressKeys.of("示范村3组12号").toString()).doesNotContain("12");
    }
}
