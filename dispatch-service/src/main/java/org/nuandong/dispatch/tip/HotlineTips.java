package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;

/** Makes tips of what our own people take down (R101); strict, for our own front ends. */
@ApplicationScoped
class HotlineTips {

    private final Dictionaries dictionaries;
    private final Stations stations;
    private final FirstPlace firstPlace;
    private final Ringings ringings;
    private final PersonalData personal;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    HotlineTips(
            Dictionaries dictionaries,
            Stations stations,
            FirstPlace firstPlace,
            Ringings ringings,
            PersonalData personal,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.dictionaries = dictionaries;
        this.stations = stations;
        this.firstPlace = firstPlace;
        this.ringings = ringings;
        this.personal = personal;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    NewTip tipOf(TipRequest request, String idempotencyKey) {
        boolean backEntered = BackEntry.allowed(request.backEntry(), caller);
        check(request);
        String source = TipSources.of(request.source(), caller);
        Instant now = clock.instant();
        RegionCode region = region(request.region());
        Instant receivedAt = StatedTime.of(request.receivedAt(), now, "receivedAt");
        UUID id = EventId.at(now);
        Reporter reporter = request.reporter() == null ? Reporter.UNKNOWN : request.reporter();
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofRequest(
                        source, caller.subject(), idempotencyKey, written(request), personal),
                region,
                unit(request.unitId(), region),
                receivedAt,
                request.occurredAt() == null
                        ? null
                        : StatedTime.of(request.occurredAt(), now, "occurredAt"),
                now,
                request.kind() == null ? NewTip.UNKNOWN_KIND : request.kind(),
                request.facts() == null ? List.of() : request.facts(),
                firstPlace.of(
                        new NewTip.Place(request.address(), request.point(), request.description()),
                        region),
                SealedReporter.seal(reporter, id, personal),
                null,
                List.of(),
                caller.subject(),
                backEntered ? request.backEntry().reason() : null,
                false,
                NewTip.Origin.ofCall(ringings.stated(request, region, now)));
    }

    private void check(TipRequest request) {
        if (request.saysNothing()) {
            throw TipProblem.NOTHING_TO_GO_BY.at("address");
        }
        GeoPoint.requireInChina(request.point(), "point");
        dictionaries.require("tip-source", request.source(), "source");
        dictionaries.require("incident-kind", request.kind(), "kind");
        if (request.facts() != null) {
            for (int i = 0; i < request.facts().size(); i++) {
                dictionaries.require("tip-fact", request.facts().get(i), "facts[" + i + "]");
            }
        }
        FreeText.requireNoNumbers(request.address(), "address");
        FreeText.requireNoNumbers(request.description(), "description");
        if (request.backEntry() != null) {
            FreeText.requireNoNumbers(request.backEntry().reason(), "backEntry.reason");
        }
        if (request.reporter() != null) {
            dictionaries.require("reporter-kind", request.reporter().kind(), "reporter.kind");
        }
    }

    private RegionCode region(RegionCode asked) {
        if (asked != null) {
            caller.requireRegion(asked);
            return asked;
        }
        List<RegionCode> own = caller.regions();
        if (own.size() != 1) {
            throw TipProblem.REGION_NEEDED.at("region");
        }
        return own.get(0);
    }

    private UUID unit(UUID asked, RegionCode region) {
        if (asked != null) {
            caller.requireUnit(asked);
            return asked;
        }
        return stations.lookUp(region).orElse(null);
    }

    private String written(TipRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is made of JSON", e);
        }
    }
}
