package org.nuandong.reporting.fact;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuandong.reporting.platform.DefinitionFiles;

/** Reads facts/*.yaml once, at the start, and refuses the start when they make no sense. */
class FactRulesLoader {

    @Produces
    @Singleton
    FactRules rules(DefinitionFiles files) {
        return FactRules.read(files);
    }

    @Produces
    @Singleton
    Folding folding(FactRules rules) {
        return new Folding(rules);
    }
}
