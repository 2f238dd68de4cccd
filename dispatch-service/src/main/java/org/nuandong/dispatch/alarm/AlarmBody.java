package org.nuandong.dispatch.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a gateway gets, in the shape Standard Webhooks asks for; made once, sent byte for byte. */
@ApplicationScoped
class AlarmBody {

    private final ObjectMapper json;
    private final AlarmLinks links;

    AlarmBody(ObjectMapper json, AlarmLinks links) {
        this.json = json;
        this.links = links;
    }

    /** The alarm of a test call says so twice: in its text and in a field. */
    String of(Alarm alarm, UUID deliveryId) {
        AlarmSubject about = alarm.about();
        boolean incident = about.is(AlarmSubject.INCIDENT);
        Content content =
                new Content(
                        alarm.step(),
                        alarm.audience(),
                        incident ? about.id() : null,
                        incident ? about.no() : null,
                        about.type(),
                        about.id(),
                        about.no(),
                        about.unitId(),
                        about.region().code(),
                        alarm.dueAt(),
                        deliveryId,
                        links.of(deliveryId, alarm),
                        AlarmText.of(alarm),
                        about.test() ? true : null);
        return written(new Envelope(about.type() + ".alarm", alarm.at().toString(), content));
    }

    /** A test message says so twice: in its type and in a field. */
    String ofSelfTest(AlarmChannel channel, UUID deliveryId, Instant at) {
        Content content =
                new Content(
                        SelfTests.STEP,
                        null,
                        null,
                        null,
                        SelfTests.ABOUT,
                        channel.id(),
                        null,
                        channel.unitId(),
                        channel.region().code(),
                        null,
                        deliveryId,
                        null,
                        AlarmText.ofSelfTest(),
                        true);
        return written(new Envelope("alarm.self-test", at.toString(), content));
    }

    private String written(Envelope envelope) {
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alarm is always writable", e);
        }
    }

    record Envelope(String type, String timestamp, Content data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String step,
            String audience,
            UUID incidentId,
            String incidentNo,
            String aboutType,
            UUID aboutId,
            String aboutNo,
            UUID unitId,
            String regionCode,
            Instant dueAt,
            UUID deliveryId,
            AlarmLinks.Link acknowledge,
            AlarmText text,
            Boolean test) {}
}
