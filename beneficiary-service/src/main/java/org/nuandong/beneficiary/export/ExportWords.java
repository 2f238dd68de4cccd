package org.nuandong.beneficiary.export;

import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.Tongue;

/** Labels for codes, in the language of the export. */
record ExportWords(Map<Column, Choices> choices, Map<String, String> places, Tongue tongue) {

    String label(Column column, String code) {
        return code == null ? "" : choices.get(column).label(code, tongue);
    }

    private String label(EnrolledCategory one) {
        return one.isMasked() ? hidden() : label(Column.CATEGORY_1, one.category());
    }

    /** Stands for what the reader may not know; brought in again it says nothing. */
    String hidden() {
        return tongue.of("其他", "other");
    }

    String labels(Column column, List<String> codes) {
        return String.join(
                tongue.of("、", ", "), codes.stream().map(code -> label(column, code)).toList());
    }

    String categories(List<EnrolledCategory> all) {
        return String.join(tongue.of("、", ", "), all.stream().map(this::label).toList());
    }

    String categoriesSince(List<EnrolledCategory> all) {
        return String.join(
                tongue.of("、", ", "),
                all.stream()
                        .map(
                                one ->
                                        one.isMasked()
                                                ? label(one)
                                                : label(one) + " " + one.validFrom())
                        .toList());
    }

    /** The code itself where the name is not at hand. */
    String place(String code) {
        return places.getOrDefault(code, code);
    }
}
