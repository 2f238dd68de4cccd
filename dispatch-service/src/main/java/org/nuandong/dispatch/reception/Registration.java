package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.care.Admissions;
import org.nuandong.dispatch.care.Newcomer;
import org.nuandong.dispatch.recognition.Recognition;

/** 求助登记 (132号 Art. 4 to 7): checks what is told at the counter and writes it down, at once. */
@ApplicationScoped
class Registration {

    static final String DECISION = "help-request-decision";

    private static final String DECIDE_WITHIN = "reception.decide-within";
    private static final String REENTRY_WITHIN = "reception.reentry-within";

    private final HelpRequestRepository requests;
    private final ReceptionEvents events;
    private final Admissions admissions;
    private final Dictionaries dictionaries;
    private final PersonalData personal;
    private final Recognition recognition;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;

    Registration(
            HelpRequestRepository requests,
            ReceptionEvents events,
            Admissions admissions,
            Dictionaries dictionaries,
            PersonalData personal,
            Recognition recognition,
            Deadlines deadlines,
            Presets presets,
            Caller caller) {
        this.requests = requests;
        this.events = events;
        this.admissions = admissions;
        this.dictionaries = dictionaries;
        this.personal = personal;
        this.recognition = recognition;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
    }

    HelpRequest register(ReceptionRequests.Arrived body) {
        Arrival arrival = check(body);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        HelpRequest request =
                new HelpRequest(
                        id,
                        requests.nextNumber("H", arrival.region(), arrival.seen().at()),
                        arrival,
                        SealedApplicant.of(arrival.seen(), id, personal));
        startClock(request, arrival.seen().at());
        recognise(request, arrival.seen());
        requests.persistAndFlush(request);
        events.received(request);
        return request;
    }

    /** 入站识别: whom the registry looks for is known before anything is decided. */
    private void recognise(HelpRequest request, Admissions.Seen seen) {
        request.recognised(
                recognition.flagsOf(IdentityNumber.parse(seen.identityNumber()).orElse(null)));
        if (!request.isBackEntered()) {
            recognition.wake(
                    new AlarmSubject(
                            HelpRequest.TYPE,
                            request.id(),
                            request.requestNo(),
                            request.region(),
                            request.unitId(),
                            request.isTest()),
                    request.known(),
                    seen.at());
        }
    }

    /** Somebody waits at the door; what comes from paper waits no more. */
    void startClock(HelpRequest request, Instant since) {
        if (request.isBackEntered()) {
            return;
        }
        Instant due = since.plus(presets.duration(DECIDE_WITHIN, request.region(), since));
        request.decideBy(due);
        deadlines.set(
                HelpRequest.TYPE, request.id(), DECISION, due, request.region(), request.unitId());
    }

    private Arrival check(ReceptionRequests.Arrived body) {
        dictionaries.require("help-brought-by", body.broughtBy(), "broughtBy");
        dictionaries.require("help-consent", body.consent(), "consent");
        dictionaries.require("not-informed-reason", body.notInformedReason(), "notInformedReason");
        List<String> signs = body.dangerSigns() == null ? List.of() : body.dangerSigns();
        signs.forEach(sign -> dictionaries.require("danger-sign", sign, "dangerSigns"));
        if (body.informed() == (body.notInformedReason() != null)) {
            throw ReceptionProblem.NOT_TOLD_WHY.at("notInformedReason");
        }
        String condition = body.condition() == null ? "healthy" : body.condition();
        String origin = body.origin() == null ? "unknown" : body.origin();
        Admissions.Seen seen = admissions.look(guest(body, condition, origin));
        Standing standing = Standing.of(seen.ageBand(), condition, seen.minor(), false);
        return new Arrival(
                body.regionCode(),
                body.unitId(),
                body.incidentId(),
                seen,
                body.broughtBy(),
                body.notInformedReason(),
                body.consent(),
                condition,
                origin,
                Boolean.TRUE.equals(body.cannotSay()),
                List.copyOf(signs),
                !standing.isProtected() && isReentry(body.regionCode(), seen),
                caller.subject());
    }

    /** Coming again is marked, not forbidden; never of minors and of people without capacity. */
    private boolean isReentry(RegionCode region, Admissions.Seen seen) {
        Instant since = seen.at().minus(presets.duration(REENTRY_WITHIN, region, seen.at()));
        return admissions
                .lastLeft(seen.identityNumber(), seen.test())
                .filter(left -> left.isAfter(since))
                .isPresent();
    }

    private static Newcomer guest(ReceptionRequests.Arrived body, String condition, String origin) {
        ReceptionRequests.Applicant person = body.person();
        return new Newcomer(
                body.unitId(),
                body.regionCode(),
                body.incidentId(),
                body.arrivedAt(),
                person.name(),
                person.identityNumber(),
                person.birthDate(),
                person.sex(),
                person.apparentAge(),
                person.ageBand(),
                false,
                condition,
                origin,
                body.special(),
                false,
                null,
                body.backEntry());
    }
}
