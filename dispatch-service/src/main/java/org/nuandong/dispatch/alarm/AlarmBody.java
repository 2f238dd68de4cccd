package org.nuandong.dispatch.alarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a gateway gets, in the shape Standard Webhooks asks for; made once, sent byte for byte. */
@ApplicationScoped
class AlarmBody {

    private final ObjectMapper json;

    AlarmBody(ObjectMapper json) {
        this.json = json;
    }

    String of(Alarm alarm) {
        Content content =
                new Content(
                        alarm.step(),
                        alarm.audience(),
                        alarm.incidentId(),
                        alarm.incidentNo(),
                        alarm.unitId(),
                        alarm.region().code(),
                        alarm.dueAt());
        try {
            return json.writeValueAsString(
                    new Envelope("incident.alarm", alarm.at().toString(), content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alarm is always writable", e);
        }
    }

    record Envelope(String type, String timestamp, Content data) {}

    record Content(
            String step,
            String audience,
            UUID incidentId,
            String incidentNo,
            UUID unitId,
            String regionCode,
            Instant dueAt) {}
}
