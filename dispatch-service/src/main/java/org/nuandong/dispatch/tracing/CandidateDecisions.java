package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.FreeText;

/** 判定: what people say of a candidate; a yes changes nothing of the case. */
@ApplicationScoped
class CandidateDecisions {

    private final Candidates candidates;
    private final TracingRepository repository;
    private final MissingPersons missing;
    private final TracingEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    CandidateDecisions(
            Candidates candidates,
            TracingRepository repository,
            MissingPersons missing,
            TracingEvents events,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.repository = repository;
        this.missing = missing;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Candidates.Found accept(UUID id, String note) {
        FreeText.requireNoNumbers(note, "note");
        Candidates.Found found = candidates.lockVisible(id);
        Instant now = clock.instant();
        if (found.candidate().accept(caller.subject(), note, now)) {
            events.matched(found.of(), found.candidate(), now);
            endSearch(found.candidate(), now);
        } else {
            events.candidateDecided(found.of(), found.candidate(), "seconded", now);
        }
        return found;
    }

    /** Of a guest who is known already, the yes finds who was missed. */
    private void endSearch(Candidate candidate, Instant now) {
        boolean known =
                repository
                        .file(candidate.caseId())
                        .map(file -> file.state() == TracingState.FOUND)
                        .orElse(true);
        if (known && Profile.OF_MISSING.equals(candidate.otherKind())) {
            missing.foundIn(candidate.otherId(), candidate.caseId(), now);
        }
    }

    Candidates.Found reject(UUID id, MissingRequests.Rejection body) {
        dictionaries.require("candidate-rejection", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        Candidates.Found found = candidates.lockVisible(id);
        Instant now = clock.instant();
        found.candidate().reject(body.reason(), body.note(), caller.subject(), now);
        events.candidateDecided(found.of(), found.candidate(), "rejected", now);
        return found;
    }
}
