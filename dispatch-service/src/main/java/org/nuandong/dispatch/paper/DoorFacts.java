package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
import org.nuandong.dispatch.reception.Applicant;
import org.nuandong.dispatch.reception.DoorRecord;
import org.nuandong.dispatch.reception.DoorRecords;
import org.nuandong.dispatch.reception.RefusalNotice;
import org.nuandong.dispatch.reception.RefusalNotices;

/** Fills the cells of a form from a request at the door; who asks is read in clear and audited. */
@ApplicationScoped
class DoorFacts {

    private final DoorRecords door;
    private final RefusalNotices notices;
    private final DoorCells cells;
    private final PaperWords words;

    DoorFacts(DoorRecords door, RefusalNotices notices, DoorCells cells, PaperWords words) {
        this.door = door;
        this.notices = notices;
        this.cells = cells;
        this.words = words;
    }

    /** A notice of refusal only where somebody was refused. */
    PaperFacts of(DoorRecord request, PaperForm form, String purpose) {
        PaperFacts facts = new PaperFacts(form);
        switch (form) {
            case REFUSAL_NOTICE ->
                    whyNot(
                            facts,
                            notices.unnamed(request.requestId())
                                    .orElseThrow(
                                            () -> PaperProblem.PAPER_DOES_NOT_APPLY.at("form")));
            case HELP_REGISTRATION -> cells.write(facts, request);
            default -> throw PaperProblem.PAPER_DOES_NOT_APPLY.at("form");
        }
        facts.put("requestedAt", PaperWords.minute(request.arrivedAt()))
                .put("sex", words.word("sex", request.sex()))
                .put("age", words.word("age-band", request.ageBand()))
                .put("condition", words.word("care-condition", request.condition()));
        whoItIs(facts, request, door.inClear(request.requestId(), purpose));
        return facts;
    }

    private static void whoItIs(PaperFacts facts, DoorRecord request, Applicant applicant) {
        facts.put("name", applicant.name()).put("identityNumber", applicant.identityNumber());
        if (applicant.bornOn() != null) {
            LocalDate on = LocalDate.ofInstant(request.arrivedAt(), PaperWords.ZONE);
            facts.put("age", Period.between(applicant.bornOn(), on).getYears() + "岁");
        }
    }

    private static void whyNot(PaperFacts facts, RefusalNotice notice) {
        String reasons =
                notice.reasons().stream()
                        .map(reason -> reason.zh() + "（" + reason.basisZh() + "）")
                        .collect(Collectors.joining("；\n"));
        facts.put("decisionNo", notice.noticeNo())
                .put("reason", notice.note() == null ? reasons : reasons + "\n" + notice.note())
                .put("remedy", notice.remedyZh())
                .put("complaintTo", notice.superior());
    }
}
