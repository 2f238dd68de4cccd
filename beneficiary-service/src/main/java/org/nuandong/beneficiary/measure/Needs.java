package org.nuandong.beneficiary.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;

/**
 * Door: needs heard at a visit, a survey or an inspection become measures of the household, open
 * until they are solved ({@code need.raised}, {@code need.solved}).
 */
@ApplicationScoped
public class Needs {

    public static final String VISIT = "visit";
    public static final String SURVEY = "survey";
    public static final String INSPECTION = "inspection";
    public static final String PAIRING = "pairing";

    private static final String SOLVE_WITHIN = "need.solve-within";

    private final MeasureBook measures;
    private final HouseholdFiles households;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final OfficeClock clock;

    Needs(
            MeasureBook measures,
            HouseholdFiles households,
            Dictionaries dictionaries,
            Presets presets,
            OfficeClock clock) {
        this.measures = measures;
        this.households = households;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.clock = clock;
    }

    /** Ids of the measures; a fault is told at {@code path[i].field}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> hear(
            UUID householdId, List<HeardNeed> needs, String heardKind, UUID heardId, String path) {
        dictionaries.require("need-source", heardKind, "heardKind");
        List<UUID> planned = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            planned.add(hear(householdId, needs.get(i), heardKind, heardId, path, i));
        }
        return planned;
    }

    private UUID hear(
            UUID householdId, HeardNeed need, String kind, UUID from, String path, int place) {
        RegionCode region = households.regionOf(householdId, "householdId");
        LocalDate due = need.dueOn() == null ? dueOn(region) : need.dueOn();
        try {
            return measures.plan(
                            new MeasureRequests.Plan(
                                    householdId,
                                    need.kind(),
                                    need.need(),
                                    need.words(),
                                    null,
                                    null,
                                    due),
                            kind,
                            from)
                    .id();
        } catch (ProblemException refused) {
            throw refused.field() == null
                    ? refused
                    : refused.refusal()
                            .at(path + "[" + place + "]." + refused.field(), refused.args());
        }
    }

    private LocalDate dueOn(RegionCode region) {
        Instant now = clock.now();
        return clock.today().plusDays(presets.duration(SOLVE_WITHIN, region, now).toDays());
    }
}
