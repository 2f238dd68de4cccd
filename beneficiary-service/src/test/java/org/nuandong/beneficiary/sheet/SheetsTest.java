package org.nuandong.beneficiary.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.files.text.SafeText;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetCell;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.SheetProblem;
import org.nuandong.intake.sheet.Sheets;
import org.nuandong.intake.sheet.TableRow;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.WrittenDay;

class SheetsTest {

    private static final SheetLimits LIMITS = SheetLimits.ofRows(1_000);

    @Test
    void a_workbook_is_read_by_its_heads_wherever_they_stand() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("某镇困难家庭名册"));
        rows.add(List.of("填报单位：某镇"));
        rows.addAll(MadeUpFile.table(List.of("身份证号码"), "410527196802290013"));
        TableRow row = only(MadeUpFile.xlsx(rows));
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.cell(Column.NAME).text()).isEqualTo("张某甲");
        assertThat(row.cell(Column.IDENTITY_NUMBER).text()).isEqualTo("410527196802290013");
        assertThat(row.letters(Column.IDENTITY_NUMBER)).isEqualTo("F");
        assertThat(row.cell(Column.ADDRESS).isBlank()).isTrue();
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", ""),
                Arguments.of("UTF-8", "\uFEFF"),
                Arguments.of("GB18030", ""),
                Arguments.of("UTF-16LE", "\uFEFF"),
                Arguments.of("UTF-16BE", "\uFEFF"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void a_csv_is_read_in_whatever_encoding_it_was_saved(String charset, String mark) {
        String text =
                mark
                        + MadeUpFile.csv(
                                new ArrayList<>(MadeUpFile.HEADS),
                                List.of("1", "420222100", "户主", "𠮷㛃某", "女"),
                                List.of("2", "420222100", "户主", "买买提·吐尔逊", "男"));
        try (OpenSheet sheet = open(text.getBytes(Charset.forName(charset)))) {
            assertThat(sheet.next().cell(Column.NAME).text()).isEqualTo("𠮷㛃某");
            assertThat(sheet.next().cell(Column.NAME).text()).isEqualTo("买买提·吐尔逊");
            assertThat(sheet.hasNext()).isFalse();
        }
    }

    @Test
    void tabs_semicolons_and_marked_digits_are_read() {
        String text = String.join("\t", MadeUpFile.HEADS) + "\n=\"007\"\t'420222100\t户主\t张某甲\t男\n";
        TableRow row = only(text.getBytes(StandardCharsets.UTF_8));
        assertThat(row.cell(Column.HOUSEHOLD_NO).text()).isEqualTo("007");
        assertThat(row.cell(Column.REGION).text()).isEqualTo("420222100");
    }

    @Test
    void a_day_is_the_same_as_text_number_and_number_of_1904() {
        List<String> birth = List.of("出生日期");
        LocalDate day = LocalDate.of(1968, 2, 29);
        assertThat(birth(MadeUpFile.xlsx(MadeUpFile.table(birth, "1968年2月29日")))).isEqualTo(day);
        assertThat(birth(MadeUpFile.xlsx(MadeUpFile.table(birth, "1968/2/29")))).isEqualTo(day);
        assertThat(birth(MadeUpFile.xlsx(MadeUpFile.table(birth, "１９６８－０２－２９")))).isEqualTo(day);
        assertThat(birth(MadeUpFile.xlsx(MadeUpFile.table(birth, 19680229)))).isEqualTo(day);
        assertThat(birth(MadeUpFile.xlsx(MadeUpFile.table(birth, 24897)))).isEqualTo(day);
        byte[] old =
                MadeUpFile.rewritten(
                        MadeUpFile.xlsx(MadeUpFile.table(birth, 24897 - 1462)),
                        "xl/workbook.xml",
                        xml -> withDates1904(xml));
        assertThat(birth(old)).isEqualTo(day);
    }

    private static String withDates1904(String xml) {
        String plain = xml.replaceAll(" date1904=\"[^\"]*\"", "");
        return plain.contains("<workbookPr")
                ? plain.replaceFirst("<workbookPr", "<workbookPr date1904=\"true\"")
                : plain.replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"true\"/>");
    }

    @Test
    void the_31st_of_november_is_impossible_and_nothing_else_is() {
        assertThat(WrittenDay.of(SheetCell.text("2026年11月31日")).fault())
                .isEqualTo(WrittenDay.Fault.IMPOSSIBLE);
        assertThat(WrittenDay.of(SheetCell.text("11月31日")).fault())
                .isEqualTo(WrittenDay.Fault.IMPOSSIBLE);
        assertThat(WrittenDay.of(SheetCell.text("2025-02-29")).fault())
                .isEqualTo(WrittenDay.Fault.IMPOSSIBLE);
        assertThat(WrittenDay.of(SheetCell.text("去年冬天")).fault())
                .isEqualTo(WrittenDay.Fault.UNREADABLE);
        assertThat(WrittenDay.of(SheetCell.text("2026. 1. 31")).day())
                .isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void a_formula_is_never_a_value() {
        byte[] file =
                MadeUpFile.xlsx(
                        sheet -> {
                            for (int i = 0; i < MadeUpFile.HEADS.size(); i++) {
                                sheet.value(0, i, MadeUpFile.HEADS.get(i));
                            }
                            sheet.value(1, 0, "1");
                            sheet.formula(1, 3, "HYPERLINK(\"http://example.invalid\")");
                        });
        assertThat(only(file).cell(Column.NAME).computed()).isTrue();
        String csv = String.join(",", MadeUpFile.HEADS) + "\n1,420222100,户主,=cmd|' /C calc'!A0,男\n";
        assertThat(only(csv.getBytes(StandardCharsets.UTF_8)).cell(Column.NAME).computed())
                .isTrue();
    }

    @Test
    void old_workbooks_and_web_pages_are_told_how_to_be_converted() {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        refused(ole2, SheetProblem.SHEET_IS_OLD_FORMAT);
        refused("<html><table>".getBytes(StandardCharsets.UTF_8), SheetProblem.SHEET_IS_OLD_FORMAT);
    }

    @Test
    void what_is_no_table_is_refused() {
        refused(new byte[0], SheetProblem.SHEET_HEADS_MISSING);
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, SheetProblem.SHEET_IS_NO_TABLE);
        refused(new byte[] {0, 1, 2, (byte) 0xFF}, SheetProblem.SHEET_ENCODING_UNKNOWN);
        refused(
                "姓名,性别\n张某甲,男\n".getBytes(StandardCharsets.UTF_8),
                SheetProblem.SHEET_HEADS_MISSING);
    }

    @Test
    void a_column_that_nobody_would_read_is_refused_by_its_letters() {
        assertThatThrownBy(() -> open(MadeUpFile.xlsx(MadeUpFile.table(List.of("银行卡号"), "6222"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.refusal())
                                    .isEqualTo(SheetProblem.SHEET_HEAD_UNKNOWN);
                            assertThat(refused.args()).containsExactly("F");
                        });
    }

    @Test
    void a_bomb_is_stopped_before_it_fills_the_memory() {
        byte[] good = MadeUpFile.xlsx(MadeUpFile.table(List.of()));
        byte[] bomb =
                MadeUpFile.rewritten(
                        good, "xl/sharedStrings.xml", xml -> xml + " ".repeat(5_000_000));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(
                        () ->
                                Sheets.open(
                                        bomb,
                                        SheetKind.HOUSEHOLDS,
                                        new SheetLimits(8_000_000, 2_000_000, 10, 100)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(SheetProblem.SHEET_IS_A_BOMB));
    }

    @Test
    void an_external_entity_is_not_followed() {
        byte[] evil =
                MadeUpFile.rewritten(
                        MadeUpFile.xlsx(MadeUpFile.table(List.of())),
                        "xl/sharedStrings.xml",
                        xml ->
                                xml.replaceFirst(
                                                "(<\\?xml[^>]*\\?>)",
                                                "$1<!DOCTYPE sst [<!ENTITY e SYSTEM"
                                                        + " \"file:///etc/hostname\">]>")
                                        .replace("&#x5f20;&#x67d0;&#x7532;", "&e;"));
        try (OpenSheet sheet = open(evil)) {
            assertThat(sheet.next().cell(Column.NAME).text()).isEmpty();
        } catch (ProblemException refused) {
            assertThat(refused.refusal()).isEqualTo(SheetProblem.SHEET_IS_NO_TABLE);
        }
    }

    @Test
    void a_million_empty_rows_cost_nothing() {
        StringBuilder empty = new StringBuilder();
        for (int i = 10; i < 1_000_000; i++) {
            empty.append("<row r=\"").append(i).append("\"/>");
        }
        byte[] file =
                MadeUpFile.rewritten(
                        MadeUpFile.xlsx(MadeUpFile.table(List.of())),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace("</sheetData>", empty + "</sheetData>"));
        assertThat(only(file).cell(Column.NAME).text()).isEqualTo("张某甲");
    }

    @Test
    void more_rows_than_allowed_are_refused() {
        String csv =
                String.join(",", MadeUpFile.HEADS) + "\n" + "1,420222100,户主,张某甲,男\n".repeat(1_001);
        try (OpenSheet sheet = open(csv.getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> sheet.forEachRemaining(row -> {}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused ->
                                    assertThat(refused.refusal())
                                            .isEqualTo(SheetProblem.SHEET_TOO_MANY_ROWS));
        }
    }

    @Test
    void text_that_a_program_would_compute_is_marked_and_read_back_the_same() {
        for (String text : List.of("=1+1", "+86", "-1", "@sum", "'quoted", "张某甲")) {
            String csv =
                    String.join(",", MadeUpFile.HEADS) + "\n1,4,户主," + SafeText.of(text) + ",男\n";
            assertThat(only(csv.getBytes(StandardCharsets.UTF_8)).cell(Column.NAME).text())
                    .isEqualTo(text);
        }
        assertThat(SafeText.of("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void the_nearest_word_is_offered_and_a_far_one_is_not() {
        Choices words =
                new Choices(
                        List.of(
                                new Choices.Choice("DIBAO", "低保", "Minimum living allowance"),
                                new Choices.Choice("LIVING_ALONE", "独居老人", "Lives alone")));
        assertThat(words.code("低 保")).isEqualTo("DIBAO");
        assertThat(words.code("dibao")).isEqualTo("DIBAO");
        assertThat(words.nearest("独局老人", Tongue.ZH)).isEqualTo("独居老人");
        assertThat(words.nearest("完全不同的说法", Tongue.ZH)).isNull();
    }

    private static LocalDate birth(byte[] file) {
        return WrittenDay.of(only(file).cell(Column.BIRTH)).day();
    }

    private static void refused(byte[] file, SheetProblem problem) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(problem));
    }

    private static TableRow only(byte[] file) {
        try (OpenSheet sheet = open(file)) {
            TableRow row = sheet.next();
            assertThat(sheet.hasNext()).isFalse();
            return row;
        }
    }

    private static OpenSheet open(byte[] file) {
        return Sheets.open(file, SheetKind.HOUSEHOLDS, LIMITS);
    }
}
