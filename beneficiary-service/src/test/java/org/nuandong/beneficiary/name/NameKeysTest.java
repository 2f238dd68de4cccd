package org.nuandong.beneficiary.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "单某甲, shanmoujia",
        "仇某, qiumou",
        "曾某, zengmou",
        "解某, xiemou",
        "查某, zhamou",
        "尉迟某, yuchimou",
        "尉某, yumou",
        "万俟某, moqimou",
        "单于某, chanyumou",
        "朴某, piaomou",
        "区某, oumou",
        "盖某, gemou",
        "乐某, yuemou",
        "缪某, miaomou",
        "长孙某, zhangsunmou",
        "欧阳某甲, ouyangmoujia",
        "吕某, lumou",
    })
    void a_surname_is_read_as_surnames_are(String name, String pinyin) {
        assertThat(NameKeys.of(name).pinyin()).isEqualTo(pinyin);
    }

    @ParameterizedTest
    @CsvSource({
        "王单, wangdan",
        "李解, lijie",
        "赵查, zhaocha",
        "钱曾, qianceng",
        "买买提·吐尔逊, maimaitituerxun",
        "解买提·某, jiemaitimou",
    })
    void elsewhere_the_same_character_is_read_as_ever(String name, String pinyin) {
        assertThat(NameKeys.of(name).pinyin()).isEqualTo(pinyin);
    }

    @ParameterizedTest
    @CsvSource({
        "張某甲, 张某甲",
        "陳圓圓, 陈圆圆",
        "𠮷某, 吉某",
        "王喆, 王哲",
        "李堃, 李坤",
        "周昇, 周升",
        "闫 某, 闫某",
        "買買提·吐爾遜, 买买提吐尔逊",
        "买买提•吐尔逊, 买买提吐尔逊",
        "买买提．吐尔逊, 买买提吐尔逊",
        "甯某, 宁某",
    })
    void one_person_under_several_spellings_is_one(String written, String folded) {
        assertThat(NameKeys.of(written).folded()).isEqualTo(folded);
        assertThat(NameKeys.of(written)).isEqualTo(NameKeys.of(folded(written, folded)));
    }

    /** The dot decides how a surname is read, so it stays where it was. */
    private static String folded(String written, String folded) {
        return written.matches(".*[·•．].*") ? folded.replace("提吐", "提·吐") : folded;
    }

    @Test
    void who_has_latin_letters_is_found_by_words() {
        NameKeys keys = NameKeys.of("Zoë  Ann-Marie O'Test");
        assertThat(keys.folded()).isEqualTo("zoeannmarieotest");
        assertThat(keys.initials()).isEqualTo("zamot");
        assertThat(keys.parts()).contains("zoe", "ann", "annmarie").doesNotContain("nn");
    }

    @Test
    void parts_are_what_stands_in_a_row() {
        assertThat(NameKeys.of("欧阳某甲").parts())
                .containsExactly("欧", "欧阳", "欧阳某", "阳", "阳某", "阳某甲", "某", "某甲", "甲");
    }

    @ParameterizedTest
    @CsvSource({
        "张某甲, 章某佳",
        "林某, 宁某",
        "陈某, 程某",
        "石某, 司某",
        "黎某, 李某",
        "阎某, 闫某",
        "刘喆, 刘哲",
    })
    void what_sounds_alike_has_one_sound(String one, String another) {
        assertThat(NameKeys.of(one).sound()).isEqualTo(NameKeys.of(another).sound());
    }

    @ParameterizedTest
    @CsvSource({"张某甲, 江某甲", "王某, 黄某", "陈某, 岑某甲"})
    void what_sounds_otherwise_has_another(String one, String another) {
        assertThat(NameKeys.of(one).sound()).isNotEqualTo(NameKeys.of(another).sound());
    }

    @Test
    void a_character_that_nobody_reads_stands_for_itself() {
        assertThat(NameKeys.of("张𠔜").pinyin()).isEqualTo("zhang𠔜");
        assertThat(NameKeys.of("张𠔜").initials()).isEqualTo("z𠔜");
        assertThat(NameKeys.of("").folded()).isEmpty();
        assertThat(NameKeys.of(null)).isEqualTo(NameKeys.of(" · "));
    }

    @ParameterizedTest
    @CsvSource({"lv mou", "Lu Mou", "lümou", "lv'mou"})
    void pinyin_is_typed_in_many_ways(String typed) {
        assertThat(NameKeys.of(typed).isSpelled()).isTrue();
        assertThat(NameKeys.of(typed).pinyin()).isEqualTo(NameKeys.of("吕某").pinyin());
        assertThat(NameKeys.of("吕m").isSpelled()).isFalse();
    }

    @Test
    void nothing_of_a_name_is_printed() {
        assertThat(NameKeys.of("张某甲")).hasToString("NameKeys");
    }
}
