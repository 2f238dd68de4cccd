package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.platform.StatedTime;

/** 接待步骤: first look, return, security check, pictures, screening; each locks the request. */
@ApplicationScoped
class DoorSteps {

    private final HelpRequestRepository requests;
    private final ReceptionEvents events;
    private final Registration registration;
    private final DoorHelp help;
    private final EvidenceBook evidence;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    DoorSteps(
            HelpRequestRepository requests,
            ReceptionEvents events,
            Registration registration,
            DoorHelp help,
            EvidenceBook evidence,
            Deadlines deadlines,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.events = events;
        this.registration = registration;
        this.help = help;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    HelpRequest look(UUID id, ReceptionRequests.FirstLook body) {
        HelpRequest request = requests.lockVisible(id);
        Instant at = at(request, body.occurredAt());
        request.look(body.dangerSigns(), body.outcome(), at);
        if (request.state() == HelpState.REFERRED) {
            deadlines.cancel(id, body.outcome(), Registration.DECISION);
            help.call(request, at);
        }
        step(request, "first-look", body.outcome(), body.dangerSigns(), body.note(), at);
        events.lookedAt(request, body.outcome(), at);
        return request;
    }

    HelpRequest comeBack(UUID id, Instant stated) {
        HelpRequest request = requests.lockVisible(id);
        Instant at = at(request, stated);
        request.comeBack(at);
        help.callOff(request, "return", at);
        registration.startClock(request, at);
        step(request, "return", "received", List.of(), null, at);
        events.cameBack(request, at);
        return request;
    }

    HelpRequest check(UUID id, ReceptionRequests.SecurityCheck body) {
        HelpRequest request = requests.lockVisible(id);
        Instant at = at(request, body.occurredAt());
        List<String> goods = body.dangerousGoods() == null ? List.of() : body.dangerousGoods();
        if ("goods-handed-over".equals(body.result()) == goods.isEmpty()) {
            throw ReceptionProblem.GOODS_NOT_NAMED.at("dangerousGoods");
        }
        request.check(body.result(), at);
        step(request, "security-check", body.result(), goods, body.note(), at);
        events.securityChecked(request, goods, at);
        return request;
    }

    HelpRequest picture(UUID id, ReceptionRequests.Picture body) {
        HelpRequest request = requests.lockVisible(id);
        request.requireOpen();
        if (!body.kind().equals(evidence.kind(body.evidenceId(), request.region()))) {
            throw ReceptionProblem.NOT_THAT_EVIDENCE.at("evidenceId");
        }
        boolean known =
                requests.pictures(id).stream()
                        .anyMatch(picture -> picture.evidenceId().equals(body.evidenceId()));
        if (!known) {
            evidence.bind(body.evidenceId(), HelpRequest.TYPE, id);
            requests.add(new DoorPicture(id, body.evidenceId(), body.kind()));
            Instant now = clock.instant();
            step(request, "picture", body.kind(), List.of(), null, now);
            events.evidenceKept(request, body.kind(), now);
        }
        return request;
    }

    HelpRequest screen(UUID id, ReceptionRequests.Screening body) {
        HelpRequest request = requests.lockVisible(id);
        Instant at = at(request, body.occurredAt());
        boolean cannotSay = body.cannotSay() == null ? request.isCannotSay() : body.cannotSay();
        Standing standing =
                Standing.of(request.ageBand(), request.condition(), request.isMinor(), cannotSay);
        FourConditions found =
                new FourConditions(
                        body.cannotSolveFoodAndLodging(),
                        body.nobodyToRelyOn(),
                        body.noAssistance(),
                        body.destitute());
        if (!found.isComplete()
                && !standing.isHelpedFirst()
                && !Boolean.TRUE.equals(body.refusesToTell())) {
            throw ReceptionProblem.SCREENING_INCOMPLETE.at("refusesToTell");
        }
        request.screen(found.unmet(standing.isHelpedFirst()), cannotSay, at);
        step(request, "screening", request.screening(), request.unmet(), null, at);
        events.screened(request, at);
        return request;
    }

    void step(
            HelpRequest request,
            String kind,
            String outcome,
            List<String> codes,
            String note,
            Instant at) {
        requests.add(new HelpStep(request.id(), kind, outcome, codes, note, at, caller.subject()));
        requests.flush();
    }

    Instant at(HelpRequest request, Instant stated) {
        return StatedTime.after(request.movedAt(), stated, clock.instant(), "occurredAt");
    }
}
