package org.nuandong.dispatch.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.change.LoggedChange;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.dispatch.webhook.WebhookConfig;

/**
 * An event as partners get it: the JSON format of CloudEvents 1.0 with the extensions of our topics
 * and a link to what it is about. Made once, sent byte for byte.
 */
@ApplicationScoped
class CloudEventText {

    private final ObjectMapper json;
    private final EventConfig events;
    private final String publicUrl;

    CloudEventText(ObjectMapper json, EventConfig events, WebhookConfig webhooks) {
        this.json = json;
        this.events = events;
        this.publicUrl = webhooks.publicUrl().orElse("");
    }

    String of(Concerns.Told told) {
        LoggedChange change = told.change();
        ObjectNode event =
                envelope(change.eventId(), change.eventType(), change.aggregateId(), change.test());
        event.put("time", change.recordedAt().toString());
        if (change.sequence() != null) {
            event.put("sequence", change.sequence());
            event.put("epoch", change.epoch());
        }
        if (change.region() != null) {
            event.put("regioncode", change.region().code());
        }
        if (change.unitId() != null) {
            event.put("unitid", change.unitId().toString());
        }
        String link = link(told);
        if (link != null) {
            event.put("link", link);
        }
        event.set("data", told.data());
        return written(event);
    }

    /** A signed message of no event, to see whether everything is joined up. */
    String ping(UUID id, String type, UUID subscriptionId, Instant at) {
        ObjectNode event = envelope(id, type, subscriptionId, true);
        event.put("time", at.toString());
        event.putObject("data").put("occurredAt", at.toString());
        return written(event);
    }

    private ObjectNode envelope(UUID id, String type, UUID subject, boolean test) {
        return json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("type", type)
                .put("source", "/nuandong/" + events.service())
                .put("subject", subject.toString())
                .put("datacontenttype", "application/json")
                .put("test", test);
    }

    private String link(Concerns.Told told) {
        if ("agency-request".equals(told.change().aggregateType())) {
            return publicUrl + "/api/v1/agency-requests/" + told.change().aggregateId();
        }
        return told.incidentId() == null
                ? null
                : publicUrl + "/api/v1/incidents/" + told.incidentId();
    }

    private String written(ObjectNode event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always writable", e);
        }
    }
}
