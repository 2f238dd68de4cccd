package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Makes tips of the police platform's calls: nothing in them is a reason to refuse. */
@ApplicationScoped
class PlatformCalls {

    private final Stations stations;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    PlatformCalls(Stations stations, PersonalData personal, Caller caller, Clock clock) {
        this.stations = stations;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<NewTip> tipOf(JsonNode body) {
        if (!(body instanceof ObjectNode)) {
            throw CommonProblem.MALFORMED_BODY.because();
        }
        Instant now = clock.instant();
        List<RegionCode> own = caller.regions();
        PoliceCall call = PoliceCall.read(body, now).within(own);
        RegionCode home = own.stream().findFirst().orElseThrow(this::noRegion);
        RegionCode region = call.region() == null ? home : call.region();
        UUID id = EventId.at(now);
        String subject = caller.subject();
        TipKey key =
                TipKey.ofPlatform(
                        PoliceCall.SOURCE, home.code(), call.ref(), canonical(body), personal);
        SealedReporter reporter = SealedReporter.seal(call.reporter(), id, personal);
        byte[] raw = personal.encrypt(body.toString(), "tip:raw:" + id);
        return stations.responsibleFor(region)
                .map(
                        station ->
                                new NewTip(
                                        id,
                                        EventId.at(now),
                                        key,
                                        region,
                                        station.orElse(null),
                                        now,
                                        call.occurredAt(),
                                        now,
                                        NewTip.UNKNOWN_KIND,
                                        List.of(),
                                        call.place(),
                                        reporter,
                                        raw,
                                        call.warnings(),
                                        subject,
                                        null,
                                        call.test()));
    }

    private RuntimeException noRegion() {
        return CommonProblem.FORBIDDEN.because();
    }

    /** The same content whatever the order of its fields. */
    private static String canonical(JsonNode body) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        body.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return sorted.toString();
    }
}
