package org.nuandong.reporting.fact;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.nuandong.reporting.platform.DefinitionFiles;

/** Reads facts/*.yaml once, at the start, and refuses the start when they make no sense. */
class FactRulesLoader {

    @Produces
    @Singleton
    FactRules rules(DefinitionFiles files) {
        Map<String, FactFile> found = files.read("facts", FactFile.class);
        FactFile.check(found);
        return new FactRules(found.values());
    }

    @Produces
    @Singleton
    Folding folding(FactRules rules) {
        return new Folding(rules);
    }
}
