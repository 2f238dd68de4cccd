package org.nuandong.dispatch.exchange;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Incident;

/** 协助事由: in which incident, or at which station's door, help is asked for; one of both. */
record Occasion(
        UUID incidentId,
        String incidentNo,
        UUID helpRequestId,
        String helpRequestNo,
        RegionCode region,
        UUID unitId,
        boolean test,
        boolean backEntered) {

    static Occasion of(Incident incident) {
        return new Occasion(
                incident.id(),
                incident.incidentNo(),
                null,
                null,
                incident.region(),
                incident.unitId(),
                incident.isTest(),
                incident.isBackEntered());
    }

    static Occasion of(DoorAsk ask) {
        return new Occasion(
                null,
                null,
                ask.helpRequestId(),
                ask.helpRequestNo(),
                ask.region(),
                ask.unitId(),
                ask.test(),
                ask.backEntered());
    }
}
