package org.nuandong.commons.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.nuandong.commons.event.ReceivedEvent;

/** Events of the reference topic as the tests need them. */
@ApplicationScoped
public class ReferenceFixture {

    private final AtomicLong sequence = new AtomicLong(1_000);

    @jakarta.inject.Inject ReferenceCopy copy;
    @jakarta.inject.Inject ObjectMapper json;

    public void unit(UUID id, String name, String kind, String region, UUID parent) {
        unitAt(1, sequence.incrementAndGet(), id, name, kind, region, parent);
    }

    void unitAt(int epoch, long at, UUID id, String name, String kind, String region, UUID parent) {
        ObjectNode data = json.createObjectNode();
        data.put("unitId", id.toString()).put("name", name).put("kind", kind);
        data.put("regionCode", region).put("addedLater", true);
        if (parent != null) {
            data.put("parentId", parent.toString());
        }
        apply(event("unit.changed", id, epoch, at, data));
    }

    void seasonAt(long at, UUID id, String region, String startsOn, String endsOn) {
        ObjectNode data = json.createObjectNode();
        data.put("seasonId", id.toString()).put("regionCode", region).put("name", "示范行动");
        data.put("startsOn", startsOn).put("endsOn", endsOn).put("source", "示范方案");
        apply(event("season.changed", id, 1, at, data));
    }

    void unitWithLine(UUID id, String region, UUID parent, String form, UUID formParent) {
        ObjectNode data = json.createObjectNode();
        data.put("unitId", id.toString()).put("name", "分线站").put("kind", "station");
        data.put("regionCode", region).put("parentId", parent.toString());
        data.putArray("lines").addObject().put("form", form).put("parentId", formParent.toString());
        apply(event("unit.changed", id, 1, sequence.incrementAndGet(), data));
    }

    void region(String code, String name) {
        ObjectNode data = json.createObjectNode().put("code", code).put("name", name);
        apply(event("region.changed", UUID.randomUUID(), 1, sequence.incrementAndGet(), data));
    }

    void gone(UUID id) {
        apply(event("unit.changed", id, 1, sequence.incrementAndGet(), null));
    }

    private void apply(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> copy.apply(event));
    }

    private static ReceivedEvent event(
            String name, UUID subject, int epoch, long sequence, ObjectNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "org.nuandong.beneficiary." + name + ".v1",
                "beneficiary",
                name,
                subject,
                Instant.EPOCH,
                Instant.EPOCH,
                sequence,
                epoch,
                "420200",
                null,
                false,
                data,
                "nuandong.reference.v1",
                0,
                0);
    }
}
