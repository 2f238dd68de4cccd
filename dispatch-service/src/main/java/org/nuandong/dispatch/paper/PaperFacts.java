package org.nuandong.dispatch.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 文书内容: what stands in the cells of one form, as it is printed. */
final class PaperFacts {

    private final PaperForm form;
    private final Map<String, String> cells = new LinkedHashMap<>();

    PaperFacts(PaperForm form) {
        this.form = form;
        form.fields().forEach(field -> cells.put(field.key(), ""));
    }

    PaperForm form() {
        return form;
    }

    /** From the data; what the form does not ask for is left out, nothing stays nothing. */
    PaperFacts put(String key, String text) {
        if (form.has(key) && text != null && !text.isBlank()) {
            cells.put(key, text.strip());
        }
        return this;
    }

    /** From the clerk: only into cells that the form has and the data leaves empty. */
    void write(Map<String, String> particulars) {
        particulars.forEach(
                (key, text) -> {
                    String field = "particulars." + key;
                    if (!form.has(key)) {
                        throw PaperProblem.FIELD_NOT_ON_THIS_FORM.at(field);
                    }
                    if (!cells.get(key).isEmpty()) {
                        throw PaperProblem.FIELD_STANDS_IN_THE_RECORD.at(field);
                    }
                    put(key, text);
                });
    }

    /** Cells without which the paper is none. */
    List<PaperField> missing() {
        return form.fields().stream()
                .filter(field -> field.required() && cells.get(field.key()).isEmpty())
                .toList();
    }

    void requireWhole() {
        List<PaperField> missing = missing();
        if (!missing.isEmpty()) {
            throw PaperProblem.PAPER_DATA_MISSING.at(
                    "particulars",
                    String.join(
                            "、",
                            missing.stream().map(f -> f.label() + " (" + f.key() + ")").toList()));
        }
    }

    Map<String, String> cells() {
        return Map.copyOf(cells);
    }

    @Override
    public String toString() {
        return "the cells of " + form.code();
    }
}
