package org.nuandong.beneficiary.intake;

import java.util.Locale;
import java.util.stream.Stream;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.Reason;
import org.nuandong.intake.sheet.Tongue;

/** 错误原因: why a cell or a row cannot be taken; {0} is a word of a list or a row number. */
enum FaultReason implements Reason {
    MISSING(CellFault.MISSING),
    COMPUTED(CellFault.COMPUTED),
    DIGITS_LOST(CellFault.DIGITS_LOST),
    DAY_IMPOSSIBLE(CellFault.DAY_IMPOSSIBLE),
    DAY_UNREADABLE(CellFault.DAY_UNREADABLE),
    NOT_A_NUMBER(CellFault.NOT_A_NUMBER),
    UNKNOWN_WORD(CellFault.UNKNOWN_WORD),
    UNKNOWN_WORD_NEAREST(CellFault.UNKNOWN_WORD_NEAREST),
    UNKNOWN_REGION(CellFault.UNKNOWN_REGION),
    UNKNOWN_REGION_NEAREST(
            "没有这个区划，或不在本次导入的辖区内；是否为“{0}”？",
            "No such region, or outside of this import''s; is it \"{0}\"?"),
    REGION_TOO_WIDE("须到乡镇街道（9位）或村居（12位）。", "Down to the township (9 digits) or village (12)."),
    REGION_NAME_TWICE("辖区内有多个同名区划，请填代码。", "Several places have this name: give the code."),
    REGION_REPLACED(
            "区划已撤销，已按接替的“{0}”登记。",
            "The region was withdrawn: \"{0}\", which took its place, is taken."),
    REGION_WITHDRAWN(
            "区划已撤销，请从接替的区划中选填：{0}。",
            "The region was withdrawn: name the one of these that took its place: {0}."),
    NAME_UNREADABLE("姓名含有不能出现的字符。", "The name holds characters that no name has."),
    TOO_LONG(CellFault.TOO_LONG),
    IDENTITY_NUMBER_INVALID(
            "证件号码的格式或校验码不对。", "Form or check digit of the identity number is wrong."),
    TELEPHONE_INVALID("不是电话号码。", "Not a telephone number."),
    SEX_DISAGREES("与身份证号的性别不一致。", "Disagrees with the identity number."),
    BIRTH_DISAGREES("与身份证号的出生日期不一致。", "Disagrees with the identity number."),
    BIRTH_OR_AGE_MISSING(
            "身份证号、出生日期、目测年龄至少填一项。",
            "Identity number, birth or apparent age: one of them is needed."),
    DOCUMENT_INCOMPLETE("证件类型与号码须同时填写。", "Kind and number of a paper go together."),
    IN_FUTURE("日期在将来。", "Lies in the future."),
    SINCE_MISSING("填了类别，须填起始日期。", "A category needs the day since which it is true."),
    CATEGORIES_UNREADABLE(
            "每项须写作“类别 起始日期”，如：独居老人 2026-01-01。",
            "Each is written as category and first day: DIBAO 2026-01-01."),
    AMOUNT_UNREADABLE("不是金额（元，最多两位小数）。", "Not an amount in yuan with two decimals at most."),
    INCOME_INCOMPLETE("年收入与核定日期须同时填写。", "Income and the day it was found out go together."),
    CATEGORY_MISSING("填了起始日期，没有类别。", "A day without a category."),
    CATEGORY_NOT_IN_FORCE("该类别在起始日期不在有效期内。", "The category was not in force on that day."),
    CATEGORY_NAMED_TWICE("同一类别填写了两次。", "The same category twice."),
    CATEGORY_OVERLAPS("与已有的类别期间重叠。", "Overlaps an earlier enrolment."),
    NUMBER_TWICE_IN_FILE("与第{0}行的证件号码相同。", "The same number as in row {0}."),
    NUMBER_OF_ANOTHER("号码属于已登记的另一人。", "The number is another registered person''s."),
    REGISTERED_ELSEWHERE("该号码已在外地登记。", "The number is registered elsewhere."),
    NOT_ALIVE("该对象已登记死亡或撤回。", "Registered as dead, or withdrawn."),
    PERSON_UNKNOWN("没有这个系统编号。", "There is no such system id."),
    SEVERAL_FIT(
            "没有号码，且有多名同名同性别同生日的对象，请填系统编号或号码。",
            "Without a number several people fit: give the system id or a number."),
    HEAD_MISSING("本户没有户主。", "The household has no head."),
    HEAD_TWICE("本户有多名户主。", "The household has more than one head."),
    IN_ANOTHER_HOUSEHOLD(
            "该成员属于另一户，请先办理分户或迁出。", "Lives in another household: let them leave it first."),
    HOUSEHOLD_APART("同一户的各行须相邻。", "The rows of a household stand together."),
    HOUSEHOLD_TOO_LARGE("一户最多{0}人。", "A household has {0} people at most."),
    HOUSEHOLD_DISAGREES("与本户第一行不一致。", "Disagrees with the first row of the household."),
    LIVES_IN_HOUSEHOLD(
            "该对象属于某户，区划随户变更，请用家庭模板。",
            "Lives in a household and moves with it: use the template of households."),
    NOT_ACCEPTED(CellFault.NOT_ACCEPTED);

    private final String zh;
    private final String en;

    FaultReason(CellFault common) {
        this(common.text(Tongue.ZH, null), common.text(Tongue.EN, null));
    }

    FaultReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Said of a row that is taken all the same. */
    @Override
    public boolean isNote() {
        return this == REGION_REPLACED;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String text(Tongue tongue, String hint) {
        return CellFault.text(tongue.of(zh, en), hint);
    }

    /** The reason behind a refusal of the register's own rules. */
    static FaultReason ofRefusal(String code) {
        return switch (code) {
            case "time-in-future" -> IN_FUTURE;
            case "unknown-code", "category-not-for-holder" -> UNKNOWN_WORD;
            case "category-already-enrolled" -> CATEGORY_OVERLAPS;
            case "person-already-registered" -> NUMBER_OF_ANOTHER;
            case "person-registered-elsewhere" -> REGISTERED_ELSEWHERE;
            case "member-of-another-household" -> IN_ANOTHER_HOUSEHOLD;
            default ->
                    Stream.of(values())
                            .filter(reason -> reason.code().equals(code))
                            .findFirst()
                            .orElse(NOT_ACCEPTED);
        };
    }
}
