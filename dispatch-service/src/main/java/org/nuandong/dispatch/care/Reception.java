package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/**
 * 接待: writes an admission. The same person keeps one subject id over all stays, found by the blind
 * index without anybody reading a number; two open stays in one station are a mistake.
 */
@ApplicationScoped
class Reception {

    private final CareCaseRepository cases;
    private final CareEvents events;
    private final CareClocks clocks;
    private final PersonalData personal;
    private final StayNews news;
    private final KnownBefore known;

    Reception(
            CareCaseRepository cases,
            CareEvents events,
            CareClocks clocks,
            PersonalData personal,
            StayNews news,
            KnownBefore known) {
        this.cases = cases;
        this.events = events;
        this.clocks = clocks;
        this.personal = personal;
        this.news = news;
        this.known = known;
    }

    CareCase admit(Admission admission) {
        List<CareCase> earlier = earlierStays(admission);
        earlier.stream()
                .filter(stay -> stay.isOpen() && stay.unitId().equals(admission.unitId()))
                .findFirst()
                .ifPresent(
                        stay -> {
                            throw CareProblem.ALREADY_IN_CARE.because(stay.caseNo());
                        });
        UUID subject = earlier.isEmpty() ? UUID.randomUUID() : earlier.get(0).personId();
        CareCase stay =
                new CareCase(
                        earlier.isEmpty() ? admission : admission.asRepeated(),
                        cases.nextNumber(admission.region(), admission.at()),
                        subject);
        cases.persist(stay);
        stay.keep(SealedPerson.of(admission.person(), stay.id(), personal));
        stay.recognised(known.flagsOf(admission.person().identity()));
        cases.add(
                new ClassifiedSince(
                        stay.id(), admission.classification(), admission.at(), admission.by()));
        clocks.start(stay);
        events.admitted(stay, admission.causes());
        news.began(stay, admission.causes());
        return stay;
    }

    private List<CareCase> earlierStays(Admission admission) {
        String number = admission.person().number();
        if (number == null) {
            return List.of();
        }
        cases.lockPerson(personal.blindIndex(SealedPerson.INDEX, number));
        // A test and a real stay know nothing of each other.
        return cases.ofPerson(personal.blindIndexes(SealedPerson.INDEX, number)).stream()
                .filter(stay -> stay.isTest() == admission.test())
                .toList();
    }
}
