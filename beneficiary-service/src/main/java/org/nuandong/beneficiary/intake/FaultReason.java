package org.nuandong.beneficiary.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuandong.beneficiary.sheet.Tongue;

/** 错误原因: why a cell or a row cannot be taken; {0} is a word of a list or a row number. */
enum FaultReason {
    MISSING("必填，不能为空。", "Required, and blank."),
    COMPUTED("是公式或错误值，请粘贴为数值。", "Is a formula or an error: paste it as a value."),
    DIGITS_LOST(
            "长数字被存成了数值，末位已丢失，请把该列设为文本后重新填写。",
            "A long number was kept as a number and has lost digits: make the column text and type"
                    + " it again."),
    DAY_IMPOSSIBLE("没有这一天。", "There is no such day."),
    DAY_UNREADABLE("不是日期，请写作2026-01-31。", "Not a day: write it as 2026-01-31."),
    NOT_A_NUMBER("不是整数。", "Not a whole number."),
    UNKNOWN_WORD("不在可选内容中。", "Not a word of the list."),
    UNKNOWN_WORD_NEAREST("不在可选内容中，是否为“{0}”？", "Not a word of the list; is it \"{0}\"?"),
    UNKNOWN_REGION("没有这个区划，或不在本次导入的辖区内。", "No such region, or outside of this import's."),
    UNKNOWN_REGION_NEAREST(
            "没有这个区划，或不在本次导入的辖区内；是否为“{0}”？",
            "No such region, or outside of this import''s; is it \"{0}\"?"),
    REGION_TOO_WIDE("须到乡镇街道（9位）或村居（12位）。", "Down to the township (9 digits) or village (12)."),
    REGION_NAME_TWICE("辖区内有多个同名区划，请填代码。", "Several places have this name: give the code."),
    NAME_UNREADABLE("姓名含有不能出现的字符。", "The name holds characters that no name has."),
    TOO_LONG("内容过长。", "Too long."),
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
    NOT_ACCEPTED("登记时被拒绝：数据已有变化，请重新检查。", "Refused when it was written: the register has changed.");

    private final String zh;
    private final String en;

    FaultReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String text(Tongue tongue, String hint) {
        String pattern = tongue.of(zh, en);
        return hint == null ? pattern.replace("''", "'") : MessageFormat.format(pattern, hint);
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
