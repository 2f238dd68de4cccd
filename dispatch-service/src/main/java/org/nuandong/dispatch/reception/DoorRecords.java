package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 接待之门: what was found out at the door, for the papers of a request and of the case after it. */
@ApplicationScoped
public class DoorRecords {

    private final HelpRequestRepository requests;
    private final ApplicantReading reading;

    DoorRecords(HelpRequestRepository requests, ApplicantReading reading) {
        this.requests = requests;
        this.reading = reading;
    }

    /** Not there, or not for the caller's eyes: 404. */
    public DoorRecord visible(UUID requestId) {
        return record(requests.visible(requestId));
    }

    /** By which request a guest came in. The caller has checked who may read the case. */
    public Optional<DoorRecord> ofCase(UUID caseId) {
        return requests.admittedAs(caseId).map(this::record);
    }

    /** Who asks, in clear; a minor only for the role for it, and it is audited. */
    public Applicant inClear(UUID requestId, String purpose) {
        ReceptionViews.Identity who = reading.of(requests.visible(requestId), purpose);
        return new Applicant(who.name(), who.identityNumber(), who.birthDate());
    }

    /** For what hangs on the request elsewhere: may be read now, and that is written down. */
    public void note(UUID requestId, List<String> fields, String purpose) {
        reading.note(requests.visible(requestId), fields, purpose);
    }

    private DoorRecord record(HelpRequest request) {
        return DoorRecord.of(request, requests.steps(request.id()));
    }
}
