package org.nuandong.reporting.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** The words of a printed report, in one language. */
record Words(boolean english) {

    static Words in(String language) {
        return new Words("en".equals(language));
    }

    private String of(String zh, String en) {
        return english ? en : zh;
    }

    String number() {
        return of("行次", "No.");
    }

    String item() {
        return of("项目", "Item");
    }

    String unit() {
        return of("计量单位", "Unit");
    }

    String figures() {
        return of("数量", "Figures");
    }

    String backEntered() {
        return of("其中:补录", "of these: entered later");
    }

    String declared() {
        return of("申报数", "Declared");
    }

    String variance() {
        return of("申报减统计", "Declared less counted");
    }

    String difference() {
        return of("现计与上报之差", "Now minus handed in");
    }

    String besides() {
        return of("表外项目(待核定,不属于正式报表)", "Still to be decided (not of the table)");
    }

    String sheet() {
        return of("报表", "Report");
    }

    String who(String name) {
        return of("填报单位:", "Handed in by: ") + name;
    }

    String allOneUnit(String unit) {
        return of("计量单位:", "Unit: ") + unit;
    }

    String signatures() {
        return of(
                "单位负责人:                审核人:                填报人:                报出日期:    年   月   日",
                "Head of unit:                Reviewed by:                Filled in by:                Date:              ");
    }

    String mark(String state) {
        return switch (state) {
            case "draft" -> of("草 稿", "DRAFT");
            case "reviewed" -> of("草 稿(已审核,未上报)", "DRAFT (reviewed, not submitted)");
            case "returned" -> of("已退回", "RETURNED");
            default -> null;
        };
    }

    String publicMark() {
        return of("公开版(小数已隐去)", "For the public (small counts are hidden)");
    }

    String period(String text, LocalDate first, LocalDate end) {
        LocalDate last = end.minusDays(1);
        if (first.equals(last)) {
            return of("统计日期:" + day(first), "Day: " + first);
        }
        if (text.equals(YearMonth.from(first).toString())) {
            return of(
                    "统计月份:" + first.getYear() + "年" + first.getMonthValue() + "月",
                    "Month: " + text);
        }
        return of(
                "统计时段:" + text + "(" + day(first) + "至" + day(last) + ")",
                "Period: " + text + " (" + first + " to " + last + ")");
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    String reason(String reason) {
        return of("书面说明:", "Written reason: ") + reason;
    }

    String incomplete(String sources) {
        return of("数据来源未到齐至统计期末:", "Not heard to the end of the period: ") + sources;
    }

    String broken(
            String label, String column, BigDecimal parts, BigDecimal whole, String explanation) {
        return of("不平衡:", "Does not add up: ")
                + label
                + " ["
                + column
                + "] "
                + of("分项 ", "parts ")
                + plain(parts)
                + of(",总数 ", ", whole ")
                + plain(whole)
                + (parts == null || whole == null
                        ? ""
                        : of(",差额 ", ", difference ") + plain(parts.subtract(whole)))
                + (explanation == null ? "" : of("。说明:", ". ") + explanation);
    }

    String foot(int revision, String state, String hash) {
        return of("修订号 ", "Revision ") + revision + " · " + state(state) + " · SHA-256 " + hash;
    }

    String foot(int revision) {
        return of("修订号 ", "Revision ") + revision;
    }

    private String state(String state) {
        return switch (state) {
            case "draft" -> of("草稿", "draft");
            case "reviewed" -> of("已审核", "reviewed");
            case "submitted" -> of("已上报", "submitted");
            case "returned" -> of("已退回", "returned");
            case "accepted" -> of("已接受", "accepted");
            default -> state;
        };
    }

    String pages() {
        return of("第 &P 页 共 &N 页", "Page &P of &N");
    }

    private static String plain(BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
