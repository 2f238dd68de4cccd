package org.nuandong.dispatch.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** 案情所需: which facts ask for which abilities, written "minor:minors-training,…" (R142, R154). */
record CaseNeeds(List<Need> rules) {

    record Need(String fact, String ability) {}

    static CaseNeeds parse(String text) {
        return new CaseNeeds(
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> part.contains(":"))
                        .map(part -> part.split(":", 2))
                        .map(part -> new Need(part[0].strip(), part[1].strip()))
                        .toList());
    }

    /** The abilities these facts ask for, each once, in the order of the rules. */
    List<String> of(Collection<String> facts) {
        return rules.stream()
                .filter(rule -> facts.contains(rule.fact()))
                .map(Need::ability)
                .distinct()
                .toList();
    }

    static List<String> missing(List<String> needed, Collection<String> present) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(present);
        return missing;
    }
}
