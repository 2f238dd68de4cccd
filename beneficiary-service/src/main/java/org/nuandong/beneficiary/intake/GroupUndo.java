package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.household.BulkHouseholds;
import org.nuandong.beneficiary.household.HouseholdsOnFile;
import org.nuandong.beneficiary.household.KnownHousehold;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportRun;

/** 逐户撤销: a compensation with events, never a deletion. */
@ApplicationScoped
class GroupUndo {

    private static final String REASON = "import-undone";
    private static final String NO_HEAD = "not-related";
    private static final String STAYS_WITH_IT = "stays-with-it";

    private final BulkPeople people;
    private final BulkHouseholds households;
    private final HouseholdsOnFile householdsOnFile;
    private final BulkCategories categories;
    private final EffectTable effects;

    GroupUndo(
            BulkPeople people,
            BulkHouseholds households,
            HouseholdsOnFile householdsOnFile,
            BulkCategories categories,
            EffectTable effects) {
        this.people = people;
        this.households = households;
        this.householdsOnFile = householdsOnFile;
        this.categories = categories;
        this.effects = effects;
    }

    /** The effects of one group, the last first; answers how many stay. */
    int undo(ImportRun run, List<EffectTable.Open> group) {
        if (group.stream().anyMatch(EffectTable.Open::touched)) {
            for (EffectTable.Open one : group) {
                effects.outcome(
                        run.id(),
                        one.number(),
                        one.touched() ? EffectTable.CHANGED_SINCE : STAYS_WITH_IT);
            }
            return group.size();
        }
        group.stream().filter(one -> !one.isPerson()).forEach(one -> household(run, group, one));
        group.stream().filter(EffectTable.Open::isPerson).forEach(one -> person(run, one));
        group.forEach(one -> effects.outcome(run.id(), one.number(), EffectTable.UNDONE));
        return 0;
    }

    private void household(ImportRun run, List<EffectTable.Open> group, EffectTable.Open effect) {
        UUID id = effect.objectId();
        if (effect.isCreation()) {
            households.withdraw(id, REASON);
            return;
        }
        HomeBefore before = effects.before(run.id(), effect, HomeBefore.class);
        List<UUID> joined =
                group.stream()
                        .filter(EffectTable.Open::isPerson)
                        .map(EffectTable.Open::objectId)
                        .filter(person -> !before.relations().containsKey(person))
                        .toList();
        Map<UUID, String> relations = new HashMap<>(before.relations());
        // A head cannot leave: whoever became one by the import steps down first.
        joined.forEach(person -> relations.put(person, NO_HEAD));
        households.setBack(id, before.lines(), relations);
        joined.forEach(person -> households.leave(id, person));
        Set<String> fresh = fresh(id, before.categories());
        if (!fresh.isEmpty()) {
            households.endCategories(id, fresh);
        }
    }

    private void person(ImportRun run, EffectTable.Open effect) {
        UUID id = effect.objectId();
        if (effect.isCreation()) {
            people.withdraw(id, REASON);
            return;
        }
        PersonBefore before = effects.before(run.id(), effect, PersonBefore.class);
        people.setBack(id, before.entry());
        KnownHousehold home = householdsOnFile.of(List.of(id)).get(id);
        if (home == null || Objects.equals(home.region().code(), before.regionCode())) {
            people.move(List.of(id), new RegionCode(before.regionCode()));
        }
        Set<String> fresh = fresh(id, before.categories());
        if (!fresh.isEmpty()) {
            people.endCategories(id, fresh);
        }
    }

    private Set<String> fresh(UUID holder, Set<String> before) {
        Set<String> open =
                new HashSet<>(categories.open(List.of(holder)).getOrDefault(holder, Set.of()));
        open.removeAll(before);
        return open;
    }
}
