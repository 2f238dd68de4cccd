package org.nuandong.dispatch.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What one subscription wants to hear (R123, R271): by region and units, by type, only its own
 * incidents when it names a source, only requests to its own agency and hand-overs that it is a
 * side of, and either test calls or real ones. {@code units} is null for all.
 */
record Interest(
        RegionCode region,
        Set<UUID> units,
        List<String> types,
        String source,
        String agency,
        boolean ownRequests,
        boolean sandbox) {

    private static final String REQUEST = "agency-request.";
    private static final String HANDOVER = "handover.";

    boolean wants(Concern concern) {
        return concern.test() == sandbox
                && concern.region() != null
                && region.covers(concern.region())
                && (units == null || concern.unitId() == null || units.contains(concern.unitId()))
                && types.stream().anyMatch(type -> fits(type, concern.name()))
                && isMine(concern);
    }

    /** "incident.arrived", all of "incident.*", or everything by "*". */
    static boolean fits(String type, String name) {
        return type.equals("*")
                || type.equals(name)
                || type.endsWith(".*") && name.startsWith(type.substring(0, type.length() - 1));
    }

    /** What passes between two sides is told to them, as the lists show it to them alone. */
    private boolean isMine(Concern concern) {
        if (concern.name().startsWith(REQUEST)) {
            return isMySide(concern);
        }
        if (concern.name().startsWith(HANDOVER) && source == null) {
            return isMySide(concern);
        }
        return isMyIncident(concern);
    }

    private boolean isMySide(Concern concern) {
        return !ownRequests || concern.sides().contains(agency);
    }

    private boolean isMyIncident(Concern concern) {
        return source == null
                || concern.sources().contains(source)
                || concern.askedAgencies().contains(agency);
    }
}
