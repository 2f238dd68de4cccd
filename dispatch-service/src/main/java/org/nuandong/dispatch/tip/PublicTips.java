package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;

/** Makes tips of what strangers tell: a wrong place, number or region is no reason to refuse. */
@ApplicationScoped
class PublicTips {

    static final String SOURCE = "public";

    private final Dictionaries dictionaries;
    private final PublicRegion regions;
    private final Stations stations;
    private final FirstPlace firstPlace;
    private final PersonalData personal;
    private final ObjectMapper json;
    private final Clock clock;

    PublicTips(
            Dictionaries dictionaries,
            PublicRegion regions,
            Stations stations,
            FirstPlace firstPlace,
            PersonalData personal,
            ObjectMapper json,
            Clock clock) {
        this.dictionaries = dictionaries;
        this.regions = regions;
        this.stations = stations;
        this.firstPlace = firstPlace;
        this.personal = personal;
        this.json = json;
        this.clock = clock;
    }

    NewTip tipOf(PublicTipRequest request, String idempotencyKey) {
        check(request);
        List<Warning> warnings = new ArrayList<>();
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        GeoPoint point = point(request.point(), warnings);
        RegionCode region = regions.of(request.region(), point, warnings);
        Reporter reporter = request.reporter() == null ? Reporter.UNKNOWN : request.reporter();
        if (reporter.telephone() != null && Telephone.parse(reporter.telephone()).isEmpty()) {
            warnings.add(new Warning("reporter.telephone", Warning.UNREADABLE_TELEPHONE));
        }
        NewTip.Place told =
                new NewTip.Place(
                        masked(request.address(), "address", warnings),
                        point,
                        masked(request.description(), "description", warnings));
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofRequest(SOURCE, SOURCE, idempotencyKey, written(request), personal),
                region,
                stations.lookUp(region).orElse(null),
                now,
                seenAt(request.occurredAt(), now, warnings),
                now,
                NewTip.UNKNOWN_KIND,
                request.facts() == null ? List.of() : request.facts(),
                firstPlace.of(told, region),
                SealedReporter.seal(reporter, id, personal),
                null,
                List.copyOf(warnings),
                SOURCE,
                null,
                false,
                NewTip.Origin.ofReceipt(ReceiptNo.of(id, personal).digest()));
    }

    private void check(PublicTipRequest request) {
        if (request.saysNothing()) {
            throw TipProblem.NOTHING_TO_GO_BY.at("address");
        }
        if (request.facts() != null) {
            for (int i = 0; i < request.facts().size(); i++) {
                dictionaries.require("tip-fact", request.facts().get(i), "facts[" + i + "]");
            }
        }
        if (request.reporter() != null) {
            dictionaries.require("reporter-kind", request.reporter().kind(), "reporter.kind");
        }
    }

    private static GeoPoint point(GeoPoint told, List<Warning> warnings) {
        if (told == null || told.inChina()) {
            return told;
        }
        warnings.add(new Warning("point", Warning.POINT_OUTSIDE_CHINA));
        return null;
    }

    private static Instant seenAt(Instant told, Instant now, List<Warning> warnings) {
        if (told == null || !told.isAfter(now.plus(StatedTime.SKEW))) {
            return told;
        }
        warnings.add(new Warning("occurredAt", Warning.TIME_IN_FUTURE));
        return null;
    }

    private static String masked(String text, String field, List<Warning> warnings) {
        if (text == null) {
            return null;
        }
        String masked = FreeText.masked(text);
        if (!masked.equals(text)) {
            warnings.add(new Warning(field, Warning.NUMBER_IN_TEXT));
        }
        return masked;
    }

    private String written(PublicTipRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is made of JSON", e);
        }
    }
}
