package org.nuandong.intake.run;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuandong.intake.sheet.Tongue;

/** 错误原因: what can be wrong in any table; {0} is a word of a list or a row number. */
public enum CellFault implements Reason {
    MISSING("必填，不能为空。", "Required, and blank."),
    COMPUTED("是公式或错误值，请粘贴为数值。", "Is a formula or an error: paste it as a value."),
    DIGITS_LOST(
            "长数字被存成了数值，末位已丢失，请把该列设为文本后重新填写。",
            "A long number was kept as a number and has lost digits: make the column text and type"
                    + " it again."),
    DAY_IMPOSSIBLE("没有这一天。", "There is no such day."),
    DAY_UNREADABLE("不是日期，请写作2026-01-31。", "Not a day: write it as 2026-01-31."),
    TIME_UNREADABLE("不是时刻，请写作08:30。", "Not a time of day: write it as 08:30."),
    NOT_A_NUMBER("不是整数。", "Not a whole number."),
    NUMBER_OUT_OF_RANGE("数值超出范围。", "The number is out of range."),
    UNKNOWN_WORD("不在可选内容中。", "Not a word of the list."),
    UNKNOWN_WORD_NEAREST("不在可选内容中，是否为“{0}”？", "Not a word of the list; is it \"{0}\"?"),
    UNKNOWN_REGION("没有这个区划，或不在本次导入的辖区内。", "No such region, or outside of this import's."),
    UNKNOWN_NAME("没有找到，请核对名称。", "Not found: look at the name again."),
    UNKNOWN_ID("没有这个系统编号。", "There is no such system id."),
    NAME_OF_SEVERAL("有多个同名的，请填系统编号。", "Several have this name: give the system id."),
    NUMBER_IN_TEXT("不能写入身份证号或手机号。", "No identity or telephone number belongs here."),
    FORM_WRONG("格式不对。", "Not of the right form."),
    TOO_LONG("内容过长。", "Too long."),
    ENDS_BEFORE_IT_BEGINS("结束早于开始。", "Ends before it begins."),
    BELONGS_TOGETHER("须同时填写。", "Go together: fill in both."),
    TWICE_IN_FILE("与第{0}行重复。", "The same as row {0}."),
    UNDER_ITSELF("不能隶属于自己或自己的下级。", "Would report to itself or to one below it."),
    TAKEN("已被另一条登记占用。", "Taken by another entry."),
    CANNOT_CHANGE("已开始或已结束，不能再改。", "Has begun or is over: it cannot be changed."),
    NOT_ACCEPTED("登记时被拒绝：数据已有变化，请重新检查。", "Refused when it was written: the data has changed.");

    private final String zh;
    private final String en;

    CellFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String text(Tongue tongue, String hint) {
        return text(tongue.of(zh, en), hint);
    }

    /** The reason of a code; {@code NOT_ACCEPTED} for a refusal that has no sentence of its own. */
    public static CellFault of(String code) {
        return Stream.of(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(NOT_ACCEPTED);
    }

    /** A sentence with its hint in it; an apostrophe is doubled where there is a hint alone. */
    public static String text(String pattern, String hint) {
        return hint == null
                ? pattern.replace("''", "'")
                : MessageFormat.format(pattern.replace("''", "'").replace("'", "''"), hint);
    }
}
