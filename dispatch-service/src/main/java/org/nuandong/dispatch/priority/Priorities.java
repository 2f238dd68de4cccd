package org.nuandong.dispatch.priority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.nuandong.commons.preset.ParsedOnce;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.ActingRole;

/** 优先级: the door by which tips learn who goes first. */
@ApplicationScoped
public class Priorities {

    private static final String NIGHT = "night";
    private static final String WARNING = "warning-";
    private static final String NEW_FACTS = "new-facts";

    private final ParsedOnce<NightWindow> nights = new ParsedOnce<>(NightWindow::parse);
    private final ParsedOnce<Set<String>> facts = new ParsedOnce<>(PriorityRule::codes);
    private final Presets presets;
    private final WarningLevels warnings;
    private final IncidentLog log;
    private final ActingRole role;

    Priorities(Presets presets, WarningLevels warnings, IncidentLog log, ActingRole role) {
        this.presets = presets;
        this.warnings = warnings;
        this.log = log;
        this.role = role;
    }

    /** By the presets of the place and the moment; an event loop never waits here. */
    public Judged of(RegionCode region, Instant at, Collection<String> facts) {
        Set<String> all = new HashSet<>(facts);
        boolean night = nights.of(presets.text("dispatch.priority.night", region, at)).holds(at);
        if (night) {
            all.add(NIGHT);
        }
        String warning = warnings.highest(region);
        if (warning != null) {
            all.add(WARNING + warning);
        }
        return new Judged(rule(region, at).of(all).code(), night, warning);
    }

    /** Further facts may raise a locked incident, they never lower it. */
    public void raise(Incident incident, Collection<String> facts, Instant at) {
        Level level = Level.of(of(incident.region(), at, facts).priority());
        if (incident.state().isOpen() && level.goesBefore(Level.of(incident.priority()))) {
            set(incident, level, NEW_FACTS, at);
        }
    }

    void set(Incident incident, Level level, String reason, Instant at) {
        String previous = incident.prioritise(level.code());
        log.event(
                incident,
                "incident.prioritised",
                at,
                new Prioritised(level.code(), previous, reason, role.current()));
        log.story(
                incident,
                at,
                "prioritised",
                StoryTeller.code("priority", level.code()),
                StoryTeller.code("priority-reason", reason));
    }

    private PriorityRule rule(RegionCode region, Instant at) {
        return new PriorityRule(
                facts.of(presets.text("dispatch.priority.urgent", region, at)),
                facts.of(presets.text("dispatch.priority.high", region, at)));
    }

    record Prioritised(String priority, String previous, String reason, String byRole) {}
}
