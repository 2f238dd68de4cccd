package org.nuandong.reporting.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuandong.reporting.platform.DefinitionFiles;

/** All rules of facts/*.yaml, by service and event name; the vocabulary that indicators use. */
public final class FactRules {

    /** What one event gives. */
    record OfEvent(List<FactRule> facts, List<NumberRule> numbers, List<SpellRule> spells) {

        private static final OfEvent NOTHING = new OfEvent(List.of(), List.of(), List.of());

        boolean isEmpty() {
            return facts.isEmpty() && numbers.isEmpty() && spells.isEmpty();
        }
    }

    private final Map<String, OfEvent> byEvent = new TreeMap<>();
    private final Map<String, Set<String>> dims = new TreeMap<>();
    private final Map<String, Set<String>> attributes = new TreeMap<>();

    FactRules(Collection<FactFile> files) {
        for (FactFile file : files) {
            Set<String> events = new TreeSet<>();
            file.facts().forEach(r -> events.add(r.event()));
            file.numbers().forEach(r -> events.add(r.event()));
            file.spells().forEach(r -> events.add(r.event()));
            events.forEach(e -> byEvent.put(key(file.service(), e), ofEvent(file, e)));
            file.facts().forEach(r -> known(dims, r.kind()).addAll(r.codes()));
            file.spells().forEach(this::learn);
        }
    }

    /** All facts/*.yaml; refuses what makes no sense. */
    public static FactRules read(DefinitionFiles files) {
        Map<String, FactFile> found = files.read("facts", FactFile.class);
        FactFile.check(found);
        return new FactRules(found.values());
    }

    private void learn(SpellRule rule) {
        known(attributes, rule.spell()).addAll(rule.attributes().keySet());
        known(attributes, rule.spell()).addAll(rule.set().keySet());
    }

    private static Set<String> known(Map<String, Set<String>> names, String kind) {
        return names.computeIfAbsent(kind, k -> new TreeSet<>());
    }

    private static OfEvent ofEvent(FactFile file, String event) {
        return new OfEvent(
                file.facts().stream().filter(r -> r.event().equals(event)).toList(),
                file.numbers().stream().filter(r -> r.event().equals(event)).toList(),
                file.spells().stream().filter(r -> r.event().equals(event)).toList());
    }

    OfEvent of(String service, String event) {
        return byEvent.getOrDefault(key(service, event), OfEvent.NOTHING);
    }

    /** Does this event count for anything? */
    public boolean know(String service, String event) {
        return !of(service, event).isEmpty();
    }

    /** Codes by which facts of a kind can be told apart; null when there is no such kind. */
    public Set<String> dimsOf(String factKind) {
        return dims.get(factKind);
    }

    /** Attributes of a kind of spell; null when there is no such kind. */
    public Set<String> attributesOf(String spellKind) {
        return attributes.get(spellKind);
    }

    private static String key(String service, String event) {
        return service + " " + event;
    }
}
