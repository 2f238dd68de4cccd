package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nuandong.commons.dictionary.Dictionaries;

/** Who goes along: agencies each once, and which of them make the patrol a joint one (R123). */
@ApplicationScoped
class CrewRules {

    private static final String PARTNER = "joint-partner";

    private final Dictionaries dictionaries;
    private final Clock clock;

    CrewRules(Dictionaries dictionaries, Clock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    List<CrewLine> checked(List<PatrolCrew> crew, String field) {
        if (crew == null) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < crew.size(); i++) {
            String at = field + "[" + i + "].agency";
            dictionaries.require("agency", crew.get(i).agency(), at);
            if (!seen.add(crew.get(i).agency())) {
                throw PatrolProblem.AGENCY_TWICE.at(at);
            }
        }
        return crew.stream().map(line -> new CrewLine(line.agency(), line.persons())).toList();
    }

    List<String> partners(List<String> partners) {
        List<String> named = partners == null ? List.of() : partners;
        for (int i = 0; i < named.size(); i++) {
            dictionaries.require(PARTNER, named.get(i), "plan.partners[" + i + "]");
        }
        return named.stream().distinct().sorted().toList();
    }

    /** Planned partners and those among the crew. */
    List<String> joint(List<String> partners, List<CrewLine> crew) {
        return Stream.concat(partners.stream(), who(crew).stream()).distinct().sorted().toList();
    }

    /** Those who really came along. */
    List<String> who(List<CrewLine> crew) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NightWindow.CHINA);
        return crew.stream()
                .map(CrewLine::agency)
                .filter(agency -> dictionaries.holds(PARTNER, agency, today))
                .sorted()
                .toList();
    }

    static int persons(List<CrewLine> crew) {
        return crew.stream().mapToInt(CrewLine::persons).sum();
    }
}
