package org.nuandong.beneficiary.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 异议处理: while one is open the category is not decided; the answer is another person's. */
@ApplicationScoped
class Objections {

    private final ConfirmationRepository confirmations;
    private final ConfirmationSteps steps;
    private final ConfirmationEvents events;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Objections(
            ConfirmationRepository confirmations,
            ConfirmationSteps steps,
            ConfirmationEvents events,
            PersonalData personal,
            AuditTrail audit,
            Event<FileRead> readers,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.confirmations = confirmations;
        this.steps = steps;
        this.events = events;
        this.personal = personal;
        this.audit = audit;
        this.readers = readers;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    void raise(Confirmation one, ConfirmationRequests.NewObjection request) {
        one.requireOpen();
        dictionaries.require("confirmation-objection", request.kind(), "kind");
        clock.refuseFuture(request.receivedOn(), "receivedOn");
        Instant now = clock.now();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Objection objection =
                new Objection(
                        id, one.id(), request.kind(), request.receivedOn(), now, caller.subject());
        objection.keep(
                personal.encrypt(request.words().strip(), words(id)),
                request.objector() == null || request.objector().isBlank()
                        ? null
                        : personal.encrypt(request.objector().strip(), objector(id)));
        confirmations.add(objection);
        confirmations.flush();
        events.objected(one, request.kind(), now);
    }

    void answer(Confirmation one, UUID objectionId, ConfirmationRequests.Answer request) {
        one.requireOpen();
        Objection objection = find(one, objectionId);
        boolean tookPart =
                confirmations.steps(one.id()).stream()
                        .anyMatch(step -> caller.subject().equals(step.doneBy()));
        if (tookPart) {
            throw ConfirmationProblem.SAME_OFFICER.because();
        }
        Instant now = clock.now();
        String text = FreeText.checked(request.answer(), "answer");
        objection.answer(request.upheld(), text, now, caller.subject());
        confirmations.flush();
        events.objectionAnswered(one, request.upheld(), now);
        if (request.upheld()) {
            steps.refuse(one, "objection-upheld", now);
        } else if (one.state() == ConfirmationState.NOTICED) {
            steps.noticeEnded(one, now);
        }
    }

    ObjectionWords read(Confirmation one, UUID objectionId, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        Objection objection = find(one, objectionId);
        readers.fire(new FileRead());
        audit.read(
                "confirmation",
                one.id(),
                one.region(),
                one.unitId(),
                List.of("objection.words", "objection.objector"),
                purpose);
        return new ObjectionWords(
                objection.id(),
                personal.decrypt(objection.wordsSealed(), words(objectionId)),
                objection.objectorSealed() == null
                        ? null
                        : personal.decrypt(objection.objectorSealed(), objector(objectionId)));
    }

    private Objection find(Confirmation one, UUID objectionId) {
        return confirmations.objections(one.id()).stream()
                .filter(objection -> objection.id().equals(objectionId))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static String words(UUID id) {
        return "confirmation_objection:words:" + id;
    }

    private static String objector(UUID id) {
        return "confirmation_objection:objector:" + id;
    }
}
