package org.nuandong.dispatch.guardianship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.care.Guest;
import org.nuandong.dispatch.care.GuestReading;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.prevention.OfferRecord;
import org.nuandong.dispatch.prevention.OfferRecords;

/** 未成年人档案: puts a minor on one page, for who may read it; the reading is audited. */
@ApplicationScoped
class MinorFiles {

    private static final Set<String> UNDER_14 = Set.of("0-6", "7-13");
    private static final List<String> FIELDS =
            List.of("guardian.name", "guardian.telephone", "guardian.address");

    private final Stays stays;
    private final GuestReading readings;
    private final GuardianshipRepository records;
    private final OfferRecords offers;
    private final PersonalData personal;

    MinorFiles(
            Stays stays,
            GuestReading readings,
            GuardianshipRepository records,
            OfferRecords offers,
            PersonalData personal) {
        this.stays = stays;
        this.readings = readings;
        this.records = records;
        this.offers = offers;
        this.personal = personal;
    }

    GuardianshipViews.FileView of(UUID caseId, String purpose) {
        Stay stay = stays.visible(caseId);
        if (!stay.minor()) {
            throw GuardianshipProblem.NOT_A_MINOR.because();
        }
        Guest guest = readings.inClear(caseId, purpose);
        List<Guardian> guardians = records.guardians(caseId);
        if (!guardians.isEmpty()) {
            readings.note(caseId, FIELDS, purpose);
        }
        List<Guardianship> guardianships = records.guardianships(caseId);
        List<OfferRecord> made = offers.of(caseId);
        return new GuardianshipViews.FileView(
                caseId,
                stay.caseNo(),
                guest.name(),
                guest.identityNumber(),
                stay.sex(),
                stay.ageBand(),
                stay.condition(),
                stay.special(),
                stay.identified(),
                isUnder14(stay.ageBand()),
                education(stay.ageBand()),
                gaps(stay, guardians, guardianships, made),
                guardians.stream().map(guardian -> guardian.inClear(personal)).toList(),
                guardianships.stream().map(GuardianshipViews.GuardianshipView::of).toList(),
                made);
    }

    static boolean isUnder14(String ageBand) {
        return UNDER_14.contains(ageBand);
    }

    /**
     * 132号: from 14 on who does not fit into compulsory schooling may be trained free of charge.
     */
    static List<String> education(String ageBand) {
        return switch (ageBand) {
            case "0-6" -> List.of("pre-school");
            case "7-13" -> List.of("compulsory-schooling");
            default -> List.of("compulsory-schooling", "vocational-training");
        };
    }

    /** Nobody who could take the child home, and nobody who stands in: that cannot stay so. */
    static List<String> gaps(
            Stay stay,
            List<Guardian> guardians,
            List<Guardianship> guardianships,
            List<OfferRecord> made) {
        List<String> gaps = new ArrayList<>();
        if (!stay.identified()) {
            gaps.add("not-identified");
        }
        if (guardians.isEmpty()) {
            gaps.add("no-guardian-recorded");
        }
        boolean able = guardians.stream().anyMatch(g -> "able".equals(g.capacity()));
        if (!able && guardianships.stream().noneMatch(Guardianship::isOpen)) {
            gaps.add("no-guardianship");
        }
        boolean taught =
                guardians.stream().anyMatch(Guardian::isTaught)
                        || made.stream().anyMatch(OfferRecord::taughtGuardian);
        if (!taught) {
            gaps.add("guardian-not-taught");
        }
        return List.copyOf(gaps);
    }
}
