package org.nuandong.dispatch.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;

/** A row of a map is made of words that we know; a typing error must not reach a call. */
@ApplicationScoped
class MapCheck {

    private static final Set<String> SORTED = Set.of("category", "level");
    private static final Map<String, String> VALUES =
            Map.of("datum", "geo-datum", "order", "work-order-kind");
    private static final Set<String> SEXES = Set.of("female", "male");
    private static final String SEX = "sex";

    private final Dictionaries dictionaries;

    MapCheck(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    void requirePlatform(String code) {
        if (code != null && Platform.ofCode(code).isEmpty()) {
            throw CommonProblem.UNKNOWN_CODE.at("platform", "platform");
        }
    }

    void require(MapViews.NewField field) {
        requirePlatform(field.platform());
        dictionaries.require("platform-field-meaning", field.meaning(), "meaning");
    }

    void require(MapViews.NewCode code) {
        requirePlatform(code.platform());
        if (SORTED.contains(code.meaning())) {
            requireSorting(code);
        } else {
            requireValue(code);
        }
    }

    /** A category or a level says something of the incident. */
    private void requireSorting(MapViews.NewCode code) {
        dictionaries.require("incident-kind", code.kind(), "kind");
        dictionaries.require("priority", code.priority(), "priority");
        List<String> facts = code.factsOrNone();
        for (int i = 0; i < facts.size(); i++) {
            dictionaries.require("tip-fact", facts.get(i), "facts[" + i + "]");
        }
        boolean saysNothing = code.kind() == null && code.priority() == null && facts.isEmpty();
        if (saysNothing || code.value() != null) {
            throw CallProblem.MAP_SAYS_NOTHING.at("kind");
        }
    }

    /** Every other code stands for one of ours. */
    private void requireValue(MapViews.NewCode code) {
        String dictionary = VALUES.get(code.meaning());
        if (dictionary == null && !SEX.equals(code.meaning())) {
            throw CommonProblem.UNKNOWN_CODE.at("meaning", "platform-field-meaning");
        }
        if (code.value() == null
                || code.kind() != null
                || code.priority() != null
                || !code.factsOrNone().isEmpty()) {
            throw CallProblem.MAP_SAYS_NOTHING.at("value");
        }
        if (dictionary != null) {
            dictionaries.require(dictionary, code.value(), "value");
        } else if (!SEXES.contains(code.value())) {
            throw CommonProblem.UNKNOWN_CODE.at("value", SEX);
        }
    }
}
