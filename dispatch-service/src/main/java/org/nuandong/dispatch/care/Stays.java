package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 个案之门: how rooms, tracing, journeys and papers look at a stay, and lock it before they act. */
@ApplicationScoped
public class Stays {

    private final CareCaseRepository cases;

    Stays(CareCaseRepository cases) {
        this.cases = cases;
    }

    /** Not there, or not for the caller's eyes: 404. */
    public Stay visible(UUID caseId) {
        return Stay.of(cases.visible(caseId));
    }

    /** Locked until the transaction ends; a closed case refuses (409). */
    public Stay lockOpen(UUID caseId) {
        CareCase stay = cases.lockVisible(caseId);
        stay.requireOpen();
        return Stay.of(stay);
    }

    /** For clocks and listeners, that have no caller: locked, nothing when it is closed. */
    public Optional<Stay> lockStillOpen(UUID caseId) {
        return Optional.ofNullable(cases.locked(caseId)).filter(CareCase::isOpen).map(Stay::of);
    }

    /** For steps that go on after the end: locked, open or closed; 404 when it is not visible. */
    public Stay lockVisible(UUID caseId) {
        return Stay.of(cases.lockVisible(caseId));
    }

    /** For clocks that go on after the end: locked, open or closed. */
    public Optional<Stay> lock(UUID caseId) {
        return Optional.ofNullable(cases.locked(caseId)).map(Stay::of);
    }

    /** For clocks that run on after the end: as it is, open or closed, nothing locked. */
    public Optional<Stay> find(UUID caseId) {
        return cases.findByIdOptional(caseId).map(Stay::of);
    }

    /** By the number on a paper, whoever asks: only to join things, never to show. */
    public Optional<Stay> numbered(String caseNo) {
        return cases.find("caseNo", caseNo).firstResultOptional().map(Stay::of);
    }

    /** How it ended; nothing while it lasts. */
    public Optional<StayExit> exit(UUID caseId) {
        return cases.exit(cases.visible(caseId).id()).map(StayExit::of);
    }

    /** The main services of its months, as codes. */
    public List<String> primaryServices(UUID caseId) {
        return cases.primaryServices(cases.visible(caseId).id()).stream()
                .map(PrimaryService::kind)
                .distinct()
                .toList();
    }
}
