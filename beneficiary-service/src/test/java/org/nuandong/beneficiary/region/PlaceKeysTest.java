package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeysTest {

    @ParameterizedTest
    @CsvSource({
        "黄石港区, huangshigangqu, hsgq",
        "重庆市, chongqingshi, cqs",
        "长沙市, changshashi, css",
        "厦门市, xiamenshi, xms",
        "六安市, luanshi, las",
        "西藏自治区, xizangzizhiqu, xzzzq",
        "朝阳区, chaoyangqu, cyq",
        "台州市, taizhoushi, tzs",
        "单县, shanxian, sx",
        "乐山市, leshanshi, lss",
        "番禺区, panyuqu, pyq",
        "铅山县, yanshanxian, ysx",
        "吕梁市, luliangshi, lls",
        "佛山市, foshanshi, fss",
        "高埗镇, gaobuzhen, gbz",
        "儋州市, danzhoushi, dzs",
        "尉犁县, yulixian, ylx",
        "什邡市, shifangshi, sfs",
        "洞头区, dongtouqu, dtq",
        "嘉峪关市, jiayuguanshi, jygs",
        "蚌埠市, bengbushi, bbs",
        "曾都区, zengduqu, zdq",
        "任丘市, renqiushi, rqs",
    })
    void a_place_is_read_as_people_call_it(String name, String pinyin, String initials) {
        PlaceKeys keys = PlaceKeys.of(name);
        assertThat(keys.pinyin()).startsWith(" " + pinyin);
        assertThat(keys.initials()).isEqualTo(initials);
    }

    @Test
    void each_syllable_begins_a_part() {
        assertThat(PlaceKeys.of("黄石市").pinyin()).isEqualTo(" huangshishi shishi shi");
        assertThat(PlaceKeys.of("東莞市").folded()).isEqualTo("东莞市");
    }
}
