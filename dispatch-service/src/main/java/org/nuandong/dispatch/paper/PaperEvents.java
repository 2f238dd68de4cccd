package org.nuandong.dispatch.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells that a paper was issued: its number and hash, never what it says. */
@ApplicationScoped
class PaperEvents {

    private final EventOutbox outbox;

    PaperEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void issued(Paper paper) {
        Issued data =
                new Issued(
                        paper.paperNo(),
                        paper.form().code(),
                        paper.aboutType(),
                        paper.aboutId(),
                        paper.subjectId(),
                        paper.contentSha256(),
                        paper.supersedesNo());
        outbox.record(
                Event.of(
                                "paper.issued",
                                Paper.TYPE,
                                paper.id(),
                                paper.region(),
                                paper.unitId(),
                                paper.issuedAt(),
                                data)
                        .asTest(paper.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issued(
            String paperNo,
            String form,
            String aboutType,
            UUID aboutId,
            UUID subjectId,
            String contentSha256,
            String supersedes) {}
}
