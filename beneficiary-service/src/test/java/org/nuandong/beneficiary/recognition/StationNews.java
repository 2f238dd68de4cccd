package org.nuandong.beneficiary.recognition;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.consumer.EventIntake;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.commons.personal.IdentityNumber;

/** What a station tells of a guest, as it comes in from Kafka. */
public final class StationNews {

    public static final String STATION_REGION = "420200";

    private static final UUID STATION = UUID.fromString("0192f0a0-0000-7000-8000-0000000042aa");

    public final UUID caseId = UUID.randomUUID();
    public final UUID subject;
    private long sequence;

    private StationNews(UUID subject) {
        this.subject = subject;
    }

    public static StationNews ofSomebody() {
        return new StationNews(UUID.randomUUID());
    }

    public static StationNews ofSubject(UUID subject) {
        return new StationNews(subject);
    }

    public ReceivedEvent identified(String number, String sex, String ageBand) {
        return identity(
                "identity.case-identified",
                Map.of(
                        "caseId",
                        caseId,
                        "subjectId",
                        subject,
                        "sex",
                        sex,
                        "ageBand",
                        ageBand,
                        "indexes",
                        keys().of(new IdentityNumber(number))));
    }

    public ReceivedEvent unidentified() {
        return identity(
                "identity.case-unidentified", Map.of("caseId", caseId, "subjectId", subject));
    }

    public ReceivedEvent erased() {
        return identity("identity.case-identified", null);
    }

    private ReceivedEvent identity(String name, Object data) {
        return event(name, IdentityTopic.key(caseId), Instant.now(), data, IdentityTopic.NAME);
    }

    /** On dispatch's own topic, about this case. */
    public ReceivedEvent told(String name, Instant at, Object data) {
        return event(name, caseId, at, data, "nuandong.dispatch.v1");
    }

    private ReceivedEvent event(String name, UUID about, Instant at, Object data, String topic) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "org.nuandong.dispatch." + name + ".v1",
                "dispatch",
                name,
                about,
                Instant.now(),
                at.truncatedTo(ChronoUnit.MICROS),
                ++sequence,
                1,
                STATION_REGION,
                STATION,
                false,
                data == null ? null : new ObjectMapper().valueToTree(data),
                topic,
                0,
                0);
    }

    public static void hear(ReceivedEvent... events) {
        EventIntake intake = Arc.container().instance(EventIntake.class).get();
        for (ReceivedEvent event : events) {
            QuarkusTransaction.requiringNew().run(() -> intake.takeIn(List.of(event)));
        }
    }

    static ExchangeKeys keys() {
        return Arc.container().instance(ExchangeKeys.class).get();
    }
}
