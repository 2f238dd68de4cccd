package org.nuandong.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/**
 * The one fold, for events as they come and for a rebuild: pure, without order and without memory.
 * Test calls (测试呼叫) come to nothing.
 */
public final class Folding {

    private final FactRules rules;

    Folding(FactRules rules) {
        this.rules = rules;
    }

    public Folded fold(List<ReceivedEvent> events) {
        Folded folded = Folded.empty();
        events.stream().filter(e -> !e.test()).forEach(e -> fold(e, folded));
        return folded;
    }

    private void fold(ReceivedEvent event, Folded into) {
        FactRules.OfEvent known = rules.of(event.service(), event.name());
        if (known.isEmpty()) {
            return;
        }
        requireWhole(event);
        EventFields fields = new EventFields(event);
        known.facts().forEach(rule -> count(rule, event, fields, into.facts()));
        known.numbers().forEach(rule -> into.things().add(number(rule, event, fields)));
        known.spells().stream()
                .filter(rule -> rule.when() == null || fields.flag(rule.when()))
                .forEach(rule -> mark(rule, event, fields, into));
        UUID corrected = fields.id("corrects");
        if (corrected != null) {
            into.corrections().add(new Correction(corrected, event.id()));
        }
    }

    private static void requireWhole(ReceivedEvent event) {
        boolean whole =
                event.occurredAt() != null && event.subject() != null && event.data() != null;
        if (!whole) {
            throw new UnusableEventException(event.name() + " lacks occurredAt, subject or data");
        }
    }

    private static void count(
            FactRule rule, ReceivedEvent event, EventFields fields, List<Fact> facts) {
        boolean backEntered = fields.flag("backEntered");
        int line = 0;
        for (EventFields each : fields.each(rule.each())) {
            int number = line++;
            Optional<BigDecimal> quantity = each.quantity(rule.quantity());
            if (quantity.isEmpty()) {
                continue;
            }
            UUID thing = rule.thing() == null ? null : each.id(rule.thing());
            facts.add(
                    new Fact(
                            event.id(),
                            rule.kind(),
                            number,
                            event.occurredAt(),
                            event.unitId(),
                            region(event),
                            event.subject(),
                            thing == null ? event.subject() : thing,
                            rule.subject() == null ? null : each.id(rule.subject()),
                            each.codes(rule),
                            quantity.get(),
                            backEntered));
        }
    }

    private static Thing number(NumberRule rule, ReceivedEvent event, EventFields fields) {
        return new Thing(event.subject(), rule.kind(), fields.text(rule.number()), order(event));
    }

    private static void mark(SpellRule rule, ReceivedEvent event, EventFields fields, Folded into) {
        switch (rule.change()) {
            case SpellRule.OPENS -> into.openings().add(opening(rule, event, fields));
            case SpellRule.CLOSES -> into.closings().add(closing(rule, event, event.occurredAt()));
            case SpellRule.REOPENS -> into.closings().add(closing(rule, event, null));
            default -> {
                // it only describes: attributes below
            }
        }
        String period = period(rule, event, fields);
        Map<String, String> paths = rule.attributes();
        paths.forEach(
                (name, path) ->
                        into.attributes()
                                .add(attribute(rule, event, name, period, fields.values(path))));
        rule.set()
                .forEach(
                        (name, values) ->
                                into.attributes()
                                        .add(attribute(rule, event, name, period, values)));
    }

    private static Opening opening(SpellRule rule, ReceivedEvent event, EventFields fields) {
        return new Opening(
                event.subject(),
                rule.spell(),
                rule.subject() == null ? null : fields.id(rule.subject()),
                event.unitId(),
                region(event),
                event.occurredAt(),
                order(event),
                fields.flag("backEntered"));
    }

    private static Closing closing(SpellRule rule, ReceivedEvent event, Instant at) {
        return new Closing(event.subject(), rule.spell(), at, order(event));
    }

    private static SpellAttribute attribute(
            SpellRule rule, ReceivedEvent event, String name, String period, List<String> value) {
        return new SpellAttribute(
                event.subject(),
                rule.spell(),
                name,
                period,
                event.id(),
                event.occurredAt(),
                order(event),
                value);
    }

    private static String period(SpellRule rule, ReceivedEvent event, EventFields fields) {
        if (rule.period() == null) {
            return "";
        }
        if (rule.period().equals(SpellRule.MONTH_OF_THE_EVENT)) {
            return YearMonth.from(event.occurredAt().atZone(Fact.CHINA)).toString();
        }
        return fields.text(rule.period());
    }

    private static String region(ReceivedEvent event) {
        return event.regionCode() == null ? "" : event.regionCode();
    }

    private static Order order(ReceivedEvent event) {
        return new Order(event.epoch(), event.sequence());
    }
}
