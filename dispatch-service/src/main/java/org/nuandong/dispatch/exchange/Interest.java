package org.nuandong.dispatch.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What one subscription wants to hear (R123, R271): by region and units, by type, only its own
 * incidents when it names a source, only requests to its own agency, and either test calls or real
 * ones. {@code units} is null for all.
 */
record Interest(
        RegionCode region,
        Set<UUID> units,
        List<String> types,
        String source,
        String agency,
        boolean ownRequests,
        boolean sandbox) {

    private static final String REQUEST = "agency-request";

    boolean wants(Concern concern) {
        return concern.test() == sandbox
                && concern.region() != null
                && region.covers(concern.region())
                && (units == null || concern.unitId() == null || units.contains(concern.unitId()))
                && types.stream().anyMatch(type -> fits(type, concern.name()))
                && (isRequest(concern) ? isMyRequest(concern) : isMyIncident(concern));
    }

    /** "incident.arrived", all of "incident.*", or everything by "*". */
    static boolean fits(String type, String name) {
        return type.equals("*")
                || type.equals(name)
                || type.endsWith(".*") && name.startsWith(type.substring(0, type.length() - 1));
    }

    private static boolean isRequest(Concern concern) {
        return concern.name().startsWith(REQUEST + ".");
    }

    private boolean isMyRequest(Concern concern) {
        return !ownRequests || agency.equals(concern.agency());
    }

    private boolean isMyIncident(Concern concern) {
        return source == null
                || concern.sources().contains(source)
                || concern.askedAgencies().contains(agency);
    }
}
