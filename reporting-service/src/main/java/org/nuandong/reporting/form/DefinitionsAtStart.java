package org.nuandong.reporting.form;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.reporting.platform.BadDefinitionException;
import org.nuandong.reporting.platform.Database;

/**
 * Refuses the start when a form or indicator makes no sense or leans on a preset nobody declared.
 */
@ApplicationScoped
class DefinitionsAtStart {

    private final FormCatalog forms;
    private final Database database;

    DefinitionsAtStart(FormCatalog forms, Database database) {
        this.forms = forms;
        this.database = database;
    }

    void check(@Observes StartupEvent start) {
        Set<String> declared =
                new TreeSet<>(database.list("select key from preset_key", r -> r.text("key")));
        for (Form form : forms.all()) {
            Set<String> missing = new TreeSet<>(form.presets());
            if (form.due() != null) {
                missing.addAll(form.due().presets());
            }
            missing.removeAll(declared);
            if (!missing.isEmpty()) {
                throw new BadDefinitionException(
                        "forms: " + form.form() + " uses presets that do not exist: " + missing);
            }
        }
    }
}
