package org.nuandong.deploy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A district's list of people as a workbook: made up, each number valid and its own. */
final class NameBook {

    private static final List<String> HEADS =
            List.of(
                    "户编号",
                    "区划代码",
                    "家庭住址",
                    "致困原因",
                    "户类别1",
                    "户类别1起始日期",
                    "户类别2",
                    "户类别2起始日期",
                    "与户主关系",
                    "姓名",
                    "性别",
                    "身份证号",
                    "其他证件类型",
                    "其他证件号码",
                    "出生日期",
                    "目测年龄",
                    "联系电话",
                    "个人类别1",
                    "个人类别1起始日期",
                    "个人类别2");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int IN_A_HOUSEHOLD = 3;

    private NameBook() {}

    /** {@code before}: people of an earlier book, whom this one must not name again. */
    static byte[] of(int rows, int before, String region) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("家庭");
            for (int i = 0; i < HEADS.size(); i++) {
                sheet.value(0, i, HEADS.get(i));
            }
            for (int row = 1; row <= rows; row++) {
                fill(sheet, row, row + before, region);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, int who, String region) {
        int household = (row - 1) / IN_A_HOUSEHOLD + 1;
        boolean head = (row - 1) % IN_A_HOUSEHOLD == 0;
        boolean man = who % 2 == 0;
        sheet.value(row, 0, "H" + household);
        sheet.value(row, 1, region);
        if (head) {
            sheet.value(row, 2, "示范路" + household + "号");
            sheet.value(row, 3, "重大疾病");
            sheet.value(row, 4, "低保");
            sheet.value(row, 5, "2026-01-01");
        }
        sheet.value(row, 8, head ? "户主" : "子女");
        sheet.value(row, 9, "张某" + (char) ('一' + row % 5_000));
        sheet.value(row, 10, man ? "男" : "女");
        sheet.value(row, 11, number(who, man));
        sheet.value(row, 16, "138" + String.format("%08d", who));
        if (row % 4 == 0) {
            sheet.value(row, 17, "独居老人");
            sheet.value(row, 18, "2026-01-01");
        }
    }

    private static String number(int row, boolean man) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(row % 25_000);
        int sequence = row / 25_000 * 2 + 100 + (man ? 1 : 0);
        String body =
                "140221"
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
