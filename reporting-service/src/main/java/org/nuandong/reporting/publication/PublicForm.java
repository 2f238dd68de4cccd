package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.IndicatorCatalog;

/** 公开表式: the rows among which a bureau leader chooses; a file like every form. */
@ApplicationScoped
class PublicForm {

    private static final String NAME = "season-public";

    private final FormCatalog forms;
    private final IndicatorCatalog indicators;

    PublicForm(FormCatalog forms, IndicatorCatalog indicators) {
        this.forms = forms;
        this.indicators = indicators;
    }

    Form form() {
        return forms.find(NAME)
                .orElseThrow(() -> new IllegalStateException("no form " + NAME + ".yaml"));
    }

    /** Averages, what is declared and what is still to be decided are nobody's business outside. */
    List<FormRow> rows() {
        return form().rows().stream()
                .filter(row -> row.indicator() != null && row.per() == null)
                .filter(row -> !row.diagnostic())
                .toList();
    }

    String column() {
        return form().columns().get(0).id();
    }

    Optional<FormRow> row(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    String unit(FormRow row, String language) {
        return indicators.find(row.indicator()).orElseThrow().unit().in(language);
    }
}
