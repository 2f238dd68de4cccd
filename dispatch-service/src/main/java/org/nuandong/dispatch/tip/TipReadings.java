package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.region.RegionCode;

/** Who read which places and descriptions stands in the audit book; a list once for its page. */
@ApplicationScoped
class TipReadings {

    private static final List<String> FIELDS = List.of("address", "description");

    private final AuditTrail audit;

    TipReadings(AuditTrail audit) {
        this.audit = audit;
    }

    void one(Tip tip) {
        audit.read("tip", tip.id(), tip.region(), tip.unitId(), FIELDS, "view");
    }

    void list(List<Tip> shown) {
        Map<UUID, RegionCode> objects = new LinkedHashMap<>();
        shown.forEach(tip -> objects.put(tip.id(), tip.region()));
        audit.readAll("tip", objects, FIELDS, "list");
    }
}
