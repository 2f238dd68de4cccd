package org.nuandong.reporting.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.platform.BadDefinitionException;
import org.nuandong.reporting.platform.DefinitionFiles;

/** All forms, read and checked once at the start. */
@Singleton
public class FormCatalog {

    private final Map<String, Form> byName = new TreeMap<>();
    private final Map<String, Edition> editions = new TreeMap<>();

    @Inject
    FormCatalog(DefinitionFiles files, IndicatorCatalog indicators) {
        this(files.read("forms", Form.class), indicators);
    }

    FormCatalog(Map<String, Form> files, IndicatorCatalog indicators) {
        files.forEach(
                (file, form) -> {
                    new FormCheck(file, form, indicators).pass();
                    if (byName.put(form.form(), form) != null) {
                        throw new BadDefinitionException(file + ": the name is taken");
                    }
                    editions.put(form.form(), Edition.of(form, indicators));
                });
    }

    public Optional<Form> find(String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    /** The form as it is now, with its indicators. */
    public Optional<Edition> edition(String name) {
        return Optional.ofNullable(name).map(editions::get);
    }

    public Collection<Form> all() {
        return byName.values();
    }
}
