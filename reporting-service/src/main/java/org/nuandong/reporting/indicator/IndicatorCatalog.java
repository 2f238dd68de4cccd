package org.nuandong.reporting.indicator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nuandong.reporting.fact.FactRules;
import org.nuandong.reporting.platform.BadDefinitionException;
import org.nuandong.reporting.platform.DefinitionFiles;

/** All indicators, read and checked once at the start. */
@Singleton
public class IndicatorCatalog {

    private final Map<String, Indicator> byId = new TreeMap<>();
    private final FactRules rules;

    @Inject
    public IndicatorCatalog(DefinitionFiles files, FactRules rules) {
        this(files.read("indicators", IndicatorFile.class), rules);
    }

    IndicatorCatalog(Map<String, IndicatorFile> files, FactRules rules) {
        this.rules = rules;
        files.forEach((name, file) -> file.indicators().forEach(i -> add(name, i)));
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /** Codes by which what the indicator counts can be told apart. */
    public Set<String> codesOf(Indicator indicator) {
        return indicator.nature() == Nature.FLOW
                ? rules.dimsOf(indicator.of())
                : rules.attributesOf(indicator.of());
    }

    private void add(String file, Indicator indicator) {
        require(indicator.id() != null, file, "an indicator has no id");
        String place = file + ": " + indicator.id();
        require(indicator.nature() != null, place, "has no nature (flow, stock, presence)");
        require(indicator.measure() != null, place, "has no measure");
        require(
                indicator.nature().allows(indicator.measure()),
                place,
                "a " + indicator.nature() + " has no measure " + indicator.measure());
        Set<String> codes = indicator.of() == null ? null : codesOf(indicator);
        require(codes != null, place, "of names no known kind of fact or spell");
        require(
                codes.containsAll(indicator.where().codes()),
                place,
                "where uses unknown codes; known are " + codes);
        require(complete(indicator), place, "label and unit need zh and en");
        require(byId.put(indicator.id(), indicator) == null, place, "is defined twice");
    }

    private static boolean complete(Indicator indicator) {
        return indicator.label() != null
                && indicator.label().isComplete()
                && indicator.unit() != null
                && indicator.unit().isComplete();
    }

    private static void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            throw new BadDefinitionException(place + ": " + otherwise);
        }
    }
}
