package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.checklist.ChecklistItem;
import org.nuandong.beneficiary.checklist.Checklists;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.supervision.SupervisionVisits;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;

/** 登记检查: takes an inspection in, and opens what it found. */
@ApplicationScoped
class InspectionDesk {

    private final Inspections inspections;
    private final FindingRepository numbers;
    private final Findings findings;
    private final FindingEvents events;
    private final Subjects subjects;
    private final Checklists checklists;
    private final SupervisionVisits supervision;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    InspectionDesk(
            Inspections inspections,
            FindingRepository numbers,
            Findings findings,
            FindingEvents events,
            Subjects subjects,
            Checklists checklists,
            SupervisionVisits supervision,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.inspections = inspections;
        this.numbers = numbers;
        this.findings = findings;
        this.events = events;
        this.subjects = subjects;
        this.checklists = checklists;
        this.supervision = supervision;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Inspection take(InspectionRequests.New said) {
        Subject subject = subjects.require(said.subjectKind(), said.subjectId(), said.regionCode());
        clock.refuseFuture(said.inspectedAt(), "inspectedAt");
        List<ChecklistItem> items =
                checklists.require(
                        said.checklistId(),
                        subject.region(),
                        clock.dayOf(said.inspectedAt()),
                        subject.kind(),
                        "checklistId");
        checkWords(said);
        List<Answered.FoundFault> faults = faults(items, said);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        UUID unit = unitOf(said, id, subject, faults);
        String no = numbers.nextNo("inspection_no", "JL", clock.today().getYear());
        Inspection inspection = new Inspection(id, no, subject, said);
        List<String> people =
                Stream.concat(Stream.of(caller.subject()), said.inspectorsOrNone().stream())
                        .distinct()
                        .toList();
        inspection.recorded(
                people, unit, FreeText.checked(said.note(), "note"), clock.now(), people.get(0));
        inspection.found(faults);
        inspections.persistAndFlush(inspection);
        events.done(inspection, kind(inspection));
        findings.open(inspection, subject.ownerUnit(), faults);
        return inspection;
    }

    /** A visit by order is the ordering unit's; else the unit's for which the caller works. */
    private UUID unitOf(
            InspectionRequests.New said,
            UUID id,
            Subject subject,
            List<Answered.FoundFault> faults) {
        if (said.orderId() != null) {
            return supervision.take(
                    new SupervisionVisits.Visit(
                            said.orderId(),
                            id,
                            subject.kind(),
                            subject.id(),
                            subject.region(),
                            said.inspectedAt(),
                            faults.size()));
        }
        Set<UUID> own = caller.units();
        return own.size() == 1 ? own.iterator().next() : null;
    }

    private List<Answered.FoundFault> faults(
            List<ChecklistItem> items, InspectionRequests.New said) {
        List<Answered.FoundFault> faults =
                new ArrayList<>(Answered.of(items, said.answers()).found());
        for (int i = 0; i < said.furtherOrNone().size(); i++) {
            faults.add(further(said.furtherOrNone().get(i), "furtherFindings[" + i + "]"));
        }
        return faults;
    }

    private Answered.FoundFault further(InspectionRequests.FurtherFinding said, String at) {
        dictionaries.require("inspection-area", said.area(), at + ".area");
        dictionaries.require("finding-severity", said.severity(), at + ".severity");
        List<String> facts = said.facts() == null ? List.of() : said.facts();
        for (int i = 0; i < facts.size(); i++) {
            dictionaries.require("tip-fact", facts.get(i), at + ".facts[" + i + "]");
        }
        boolean danger = Boolean.TRUE.equals(said.danger());
        if (danger && !"red".equals(said.severity())) {
            throw InspectionProblem.DANGER_IS_RED.at(at + ".danger");
        }
        return new Answered.FoundFault(
                null,
                said.area(),
                said.severity(),
                danger,
                FreeText.checked(said.words(), at + ".words"),
                facts,
                null);
    }

    private static void checkWords(InspectionRequests.New said) {
        for (int i = 0; i < said.answers().size(); i++) {
            FreeText.checked(said.answers().get(i).value(), "answers[" + i + "].value");
            FreeText.checked(said.answers().get(i).words(), "answers[" + i + "].words");
        }
    }

    private static String kind(Inspection one) {
        if (one.orderId() != null) {
            return "supervision";
        }
        return one.announced() ? "announced" : "unannounced";
    }
}
