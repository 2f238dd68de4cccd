package org.nuandong.beneficiary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetLimits;
import org.nuandong.intake.sheet.Sheets;
import org.nuandong.intake.sheet.TableRow;
import org.nuandong.intake.sheet.Tongue;
import org.nuandong.intake.sheet.Workbooks;

class WorkbooksTest {

    private static final Map<Column, Choices> WORDS =
            Map.of(
                    Column.SEX,
                    new Choices(
                            List.of(
                                    new Choices.Choice("male", "男", "male"),
                                    new Choices.Choice("female", "女", "female"))));

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void a_template_is_read_back_by_the_reader_in_both_languages(SheetKind kind) {
        for (Tongue tongue : Tongue.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbooks.begin(out, kind, tongue, WORDS, false).close();
            try (OpenSheet sheet = Sheets.open(out.toByteArray(), kind, SheetLimits.ofRows(10))) {
                assertThat(sheet.hasNext()).isFalse();
            }
        }
    }

    @Test
    void a_template_has_drop_downs_notes_and_heads_that_cannot_be_overwritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbooks.begin(out, SheetKind.HOUSEHOLDS, Tongue.ZH, WORDS, false).close();
        String sheet = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<sheetProtection").contains("type=\"list\"");
        assertThat(part(out.toByteArray(), "xl/comments1.xml"))
                .contains("&#x6bcf;&#x6237;&#x6709;&#x4e14;&#x53ea;&#x6709;");
        assertThat(part(out.toByteArray(), "xl/workbook.xml")).contains("hidden");
    }

    @Test
    void a_marked_row_is_read_back_as_it_was_typed_and_its_reasons_are_passed_over() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbooks book = Workbooks.begin(out, SheetKind.HOUSEHOLDS, Tongue.ZH, WORDS, true)) {
            for (int i = 1; i <= 2_500; i++) {
                book.row(
                        Map.of(
                                Column.HOUSEHOLD_NO, String.valueOf(i),
                                Column.NAME, "=张某甲",
                                Column.IDENTITY_NUMBER, "410527196802290014"),
                        Set.of(Column.IDENTITY_NUMBER),
                        "身份证号: 校验码不对。");
            }
        }
        try (OpenSheet sheet =
                Sheets.open(out.toByteArray(), SheetKind.HOUSEHOLDS, SheetLimits.ofRows(5_000))) {
            TableRow row = sheet.next();
            assertThat(row.cell(Column.NAME).text()).isEqualTo("=张某甲");
            assertThat(row.cell(Column.NAME).computed()).isFalse();
            int rows = 1;
            while (sheet.hasNext()) {
                row = sheet.next();
                rows++;
            }
            assertThat(rows).isEqualTo(2_500);
            assertThat(row.cell(Column.IDENTITY_NUMBER).text()).isEqualTo("410527196802290014");
        }
    }

    private static String part(byte[] xlsx, String name) {
        return new String(MadeUpFile.parts(xlsx).get(name), StandardCharsets.UTF_8);
    }
}
