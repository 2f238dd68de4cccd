package org.nuandong.beneficiary.duplicate;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Shows pairs as the caller may see them: whoever sees one side learns of the other its county. */
@ApplicationScoped
class DuplicateDesk {

    private static final int COUNTY = 6;

    private final DuplicateRepository pairs;
    private final PersonRegister persons;
    private final Dictionaries dictionaries;
    private final Caller caller;

    DuplicateDesk(
            DuplicateRepository pairs,
            PersonRegister persons,
            Dictionaries dictionaries,
            Caller caller) {
        this.pairs = pairs;
        this.persons = persons;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    DuplicatePair visible(UUID id) {
        return pairs.findByIdOptional(id)
                .filter(pair -> sides(pair) > 0)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Whoever decides sees both. */
    DuplicatePair lockForDecision(UUID id) {
        DuplicatePair pair =
                pairs.lock(id)
                        .filter(one -> sides(one) > 0)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        if (sides(pair) < 2) {
            throw DuplicateProblem.DUPLICATE_OTHER_FOREIGN.because();
        }
        return pair;
    }

    private int sides(DuplicatePair pair) {
        DuplicatePeople people = pairs.people(List.of(pair));
        return (sees(people, pair.firstId()) ? 1 : 0) + (sees(people, pair.secondId()) ? 1 : 0);
    }

    private boolean sees(DuplicatePeople people, UUID person) {
        return caller.sees(new RegionCode(people.regionOf(person)), null);
    }

    DuplicateViews.PairView view(DuplicatePair pair) {
        return views(List.of(pair), pairs.history(pair.id())).get(pair.id());
    }

    /** Of a list, without what was said. */
    Map<UUID, DuplicateViews.PairView> views(List<DuplicatePair> shown) {
        return views(shown, List.of());
    }

    private Map<UUID, DuplicateViews.PairView> views(
            List<DuplicatePair> shown, List<DuplicateDecision> history) {
        DuplicatePeople people = pairs.people(shown);
        List<UUID> ids = new ArrayList<>();
        shown.forEach(pair -> ids.addAll(List.of(pair.firstId(), pair.secondId())));
        Map<UUID, PersonView> seen = persons.seen(ids, "duplicates");
        return shown.stream()
                .collect(toMap(DuplicatePair::id, pair -> view(pair, people, seen, history)));
    }

    private DuplicateViews.PairView view(
            DuplicatePair pair,
            DuplicatePeople people,
            Map<UUID, PersonView> seen,
            List<DuplicateDecision> history) {
        Language language = Language.current();
        return new DuplicateViews.PairView(
                pair.id(),
                DuplicateEvents.code(pair.band()),
                pair.score(),
                DuplicateEvents.code(pair.state()),
                side(pair.firstId(), people, seen),
                side(pair.secondId(), people, seen),
                pair.fields().stream().map(field -> explained(field, language)).toList(),
                pair.leadingId(),
                pair.foundBy(),
                pair.foundAt(),
                pair.decidedAt(),
                history.stream().map(DuplicateViews.DecisionView::of).toList());
    }

    private static DuplicateViews.SideView side(
            UUID id, DuplicatePeople people, Map<UUID, PersonView> seen) {
        PersonView person = seen.get(id);
        return new DuplicateViews.SideView(
                person == null ? null : id, people.regionOf(id).substring(0, COUNTY), person);
    }

    private DuplicateViews.FieldView explained(Likeness.Field field, Language language) {
        String code = field.field() + "." + field.verdict();
        String text =
                dictionaries
                        .find("duplicate-verdict", code)
                        .map(entry -> language == Language.EN ? entry.labelEn() : entry.labelZh())
                        .orElse(code);
        return new DuplicateViews.FieldView(field.field(), field.verdict(), text, field.points());
    }
}
