package org.nuandong.intake.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** 表头: which column of the template stands where in this file. */
final class Heads {

    private static final Set<String> OURS_TO_SKIP = Set.of(word(Faulty.ZH), word(Faulty.EN));

    /** The column of reasons in a fault workbook: who corrects it there may send it back. */
    static final class Faulty {
        static final String ZH = "错误说明";
        static final String EN = "What is wrong";

        private Faulty() {}
    }

    private final Map<SheetColumn, Integer> places;

    private Heads(Map<SheetColumn, Integer> places) {
        this.places = places;
    }

    /** Null when this row is none: a title, or a remark above the table. */
    static Heads of(SheetRow row, SheetForm kind) {
        Map<String, SheetColumn> words = words(kind);
        Map<SheetColumn, Integer> found = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SheetColumn column = words.get(word(row.cell(i).text()));
            if (column != null && found.put(column, i) != null) {
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
    private static void refuseUnknown(SheetRow row, Map<SheetColumn, Integer> found) {
        for (int i = 0; i < row.cells().size(); i++) {
            SheetCell cell = row.cell(i);
            if (!cell.isBlank()
                    && !found.containsValue(i)
                    && !OURS_TO_SKIP.contains(word(cell.text()))) {
                throw SheetProblem.SHEET_HEAD_UNKNOWN.because(letters(i));
            }
        }
    }

    SheetCell cell(SheetRow row, SheetColumn column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.BLANK : row.cell(place);
    }

    /** -1 when the file lacks it. */
    int place(SheetColumn column) {
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

    private static Map<String, SheetColumn> words(SheetForm kind) {
        Map<String, SheetColumn> words = new HashMap<>();
        for (SheetColumn column : kind.columns()) {
            for (Tongue tongue : Tongue.values()) {
                words.put(word(column.label(tongue)), column);
            }
            column.aliases().forEach(name -> words.putIfAbsent(word(name), column));
        }
        return words;
    }

    /** A mark for required columns, brackets and blanks do not change a word. */
    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*.:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
