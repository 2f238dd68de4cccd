package org.nuandong.beneficiary.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** 表头: which column of the template stands where in this file. */
final class Heads {

    private static final Set<String> OURS_TO_SKIP = Set.of(word(Faulty.ZH), word(Faulty.EN));
    private static final Map<String, Column> WORDS = words();

    /** The column of reasons in a fault workbook: who corrects it there may send it back. */
    static final class Faulty {
        static final String ZH = "错误说明";
        static final String EN = "What is wrong";

        private Faulty() {}
    }

    private final Map<Column, Integer> places;

    private Heads(Map<Column, Integer> places) {
        this.places = places;
    }

    /** Null when this row is none: a title, or a remark above the table. */
    static Heads of(SheetRow row, SheetKind kind) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = WORDS.get(word(row.cell(i).text()));
            if (column != null && kind.columns().contains(column) && found.put(column, i) != null) {
                throw SheetProblem.SHEET_HEAD_TWICE.because(letters(i));
            }
        }
        if (!kind.columns().stream().filter(kind::requires).allMatch(found::containsKey)) {
            return null;
        }
        refuseUnknown(row, found);
        return new Heads(found);
    }

    /** A column that is passed over in silence is data that somebody believes to be entered. */
    private static void refuseUnknown(SheetRow row, Map<Column, Integer> found) {
        for (int i = 0; i < row.cells().size(); i++) {
            SheetCell cell = row.cell(i);
            if (!cell.isBlank()
                    && !found.containsValue(i)
                    && !OURS_TO_SKIP.contains(word(cell.text()))) {
                throw SheetProblem.SHEET_HEAD_UNKNOWN.because(letters(i));
            }
        }
    }

    SheetCell cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.BLANK : row.cell(place);
    }

    /** -1 when the file lacks it. */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The letters above the column: A, B, … AA. */
    static String letters(int index) {
        String letters = "";
        for (int left = index; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }

    private static Map<String, Column> words() {
        Map<String, Column> words = new HashMap<>();
        for (Column column : Column.values()) {
            for (Tongue tongue : Tongue.values()) {
                words.put(word(column.label(tongue)), column);
            }
        }
        aliases().forEach((column, names) -> names.forEach(name -> words.put(word(name), column)));
        return words;
    }

    /** What offices write above the same thing. */
    private static Map<Column, List<String>> aliases() {
        return Map.of(
                Column.HOUSEHOLD_NO, List.of("户号", "序号户"),
                Column.NAME, Arrays.asList("成员姓名", "对象姓名"),
                Column.IDENTITY_NUMBER, List.of("身份证号码", "公民身份号码", "身份证"),
                Column.TELEPHONE, List.of("电话", "手机号", "手机号码", "联系方式"),
                Column.REGION, List.of("行政区划代码", "所在村居", "村(居)"),
                Column.ADDRESS, List.of("住址", "家庭地址", "详细地址"),
                Column.RELATION, List.of("与户主的关系", "家庭关系"));
    }

    /** A mark for required columns, brackets and blanks do not change a word. */
    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*.:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
