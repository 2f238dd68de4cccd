package org.nuandong.reporting.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nuandong.reporting.platform.BadDefinitionException;

/** facts/*.yaml: what the events of one service come to. */
record FactFile(
        String service, List<FactRule> facts, List<NumberRule> numbers, List<SpellRule> spells) {

    FactFile {
        facts = facts == null ? List.of() : List.copyOf(facts);
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        spells = spells == null ? List.of() : List.copyOf(spells);
    }

    void check(String file) {
        require(service != null, file, "names no service");
        for (FactRule rule : facts) {
            require(rule.event() != null, file, "a fact names no event");
            require(rule.kind() != null, file, rule.event() + " names no kind of fact");
            require(
                    rule.within().values().stream().allMatch(Within::isWhole),
                    file,
                    rule.event() + ": within needs from, to and limits");
        }
        for (NumberRule rule : numbers) {
            boolean whole = rule.event() != null && rule.kind() != null && rule.number() != null;
            require(whole, file, "a number needs event, kind and number");
        }
        spells.forEach(rule -> check(file, rule));
    }

    private void check(String file, SpellRule rule) {
        require(rule.event() != null, file, "a spell names no event");
        require(rule.spell() != null, file, rule.event() + " names no kind of spell");
        require(
                SpellRule.CHANGES.contains(String.valueOf(rule.change())),
                file,
                rule.event() + ": change is one of " + SpellRule.CHANGES);
        TreeSet<String> twice = new TreeSet<>(rule.attributes().keySet());
        twice.retainAll(rule.set().keySet());
        require(twice.isEmpty(), file, rule.event() + " gives twice: " + twice);
    }

    private static void require(boolean holds, String file, String otherwise) {
        if (!holds) {
            throw new BadDefinitionException(file + ": " + otherwise);
        }
    }

    static void check(Map<String, FactFile> files) {
        files.forEach((name, file) -> file.check(name));
    }
}
