package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Tables;

/** The database tells levels of regions as the code does. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TierTest {

    @ParameterizedTest(name = "code '{0}'")
    @ValueSource(
            strings = {
                "000000",
                "100000",
                "420000",
                "420200",
                "420010",
                "310110",
                "420204",
                "420204000",
                "420204010",
                "420204100",
                "420204001000",
                "420204001002",
                "420204001200",
                "000000000001",
                "",
                "4202",
                "4202x4",
                "４２０２０４",
                "42020400000",
                "unknown"
            })
    void a_region_has_one_level(String code) {
        int level = RegionCode.isValid(code) ? new RegionCode(code).level() : 0;

        assertThat(Tables.number("select region_level('" + code + "')")).isEqualTo(level);
    }
}
