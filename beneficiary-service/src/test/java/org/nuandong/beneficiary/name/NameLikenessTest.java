package org.nuandong.beneficiary.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "张某甲, 张某甲, SAME",
        "張某甲, 张某甲, VARIANT",
        "王某喆, 王某哲, VARIANT",
        "買買提·吐爾遜, 买买提吐尔逊, VARIANT",
        "张某甲, 章某佳, SOUND",
        "买买提·吐尔逊, 麦麦提·图尔孙, SOUND",
        "阿依古丽·某某, 阿伊古力·某某, SOUND",
        "张未某, 张末某, SHAPE",
        "余未某, 佘末某, SHAPE",
        "买买提·吐尔逊, 买买提, PART",
        "张某甲, 张某乙, NEAR",
        "张大双, 张小双, NEAR",
        "张某甲, 李某甲, DIFFER",
        "张某, 张甲, DIFFER",
        "张某甲, 张某, DIFFER",
        "张某甲, , UNKNOWN",
    })
    void two_names_are_alike_whichever_is_first(String one, String other, NameLikeness likeness) {
        assertThat(NameLikeness.of(one, other)).isEqualTo(likeness);
        assertThat(NameLikeness.of(other, one)).isEqualTo(likeness);
    }
}
