package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.dispatch.incident.Dispatches;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.supply.Stock;
import org.nuandong.dispatch.supply.StockCause;
import org.nuandong.dispatch.supply.StockHolder;
import org.nuandong.dispatch.supply.StockLine;
import org.nuandong.dispatch.team.TeamBooking;

/** 发放物资 (R141, R251): what is handed over is a fact; it leaves the team's vehicle's books. */
@ApplicationScoped
class GoodsGiving {

    private final IncidentRepository incidents;
    private final Dispatches dispatches;
    private final FoundPersonRepository persons;
    private final TeamBooking teams;
    private final Stock stock;
    private final OutcomeEvents events;
    private final IncidentLog log;
    private final Clock clock;

    GoodsGiving(
            IncidentRepository incidents,
            Dispatches dispatches,
            FoundPersonRepository persons,
            TeamBooking teams,
            Stock stock,
            OutcomeEvents events,
            IncidentLog log,
            Clock clock) {
        this.incidents = incidents;
        this.dispatches = dispatches;
        this.persons = persons;
        this.teams = teams;
        this.stock = stock;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** What is given, out of whose stock, with which outcome (null: on its own), when. */
    record Gift(List<Goods> goods, GoodsSource from, UUID outcomeId, Instant at) {}

    /** Apart from an outcome: before it is decided, or later. */
    List<GoodsHanded> give(UUID incidentId, GoodsRequest request) {
        Incident incident = incidents.locked(incidentId);
        dispatches.requireOwnPeople(incident);
        FoundPerson person = persons.of(incidentId, request.subjectId());
        Instant at =
                StatedTime.after(
                        incident.dispatchedAt(),
                        request.occurredAt(),
                        clock.instant(),
                        "occurredAt");
        List<GoodsHanded> given =
                hand(incident, person, new Gift(request.goods(), request.from(), null, at));
        events.given(incident, person, given, at);
        log.story(
                incident, at, "goods-given", given.stream().mapToInt(GoodsHanded::quantity).sum());
        return given;
    }

    List<GoodsHanded> hand(Incident incident, FoundPerson person, Gift gift) {
        if (gift.goods().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> pieces = new TreeMap<>();
        gift.goods().forEach(each -> pieces.merge(each.item(), each.quantity(), Integer::sum));
        if (gift.from() != null) {
            stock.requireNotForeign(
                    new StockHolder(gift.from().kind(), gift.from().id()), "from.id");
        }
        GoodsSource source = gift.from() == null ? carried(incident) : gift.from();
        Map<String, Integer> missing = missing(incident, person, source, pieces, gift.at());
        List<GoodsHanded> given = new ArrayList<>();
        pieces.forEach(
                (item, quantity) -> {
                    GoodsHanded line =
                            new GoodsHanded(person, gift.outcomeId(), item, quantity, gift.at());
                    if (source != null) {
                        line.from(source, missing.getOrDefault(item, 0));
                    }
                    persons.add(line);
                    given.add(line);
                });
        return given;
    }

    private Map<String, Integer> missing(
            Incident incident,
            FoundPerson person,
            GoodsSource source,
            Map<String, Integer> pieces,
            Instant at) {
        Map<String, Integer> missing = new TreeMap<>();
        if (source != null) {
            List<StockLine> lines =
                    pieces.entrySet().stream()
                            .map(line -> new StockLine(line.getKey(), line.getValue()))
                            .toList();
            stock.give(
                            new StockHolder(source.kind(), source.id()),
                            lines,
                            new StockCause(FoundPerson.TYPE, person.subjectId(), incident.id()),
                            at)
                    .forEach(line -> missing.put(line.item(), line.quantity()));
        }
        return missing;
    }

    /** The team's vehicle first (R125), the team itself when it goes on foot. */
    private GoodsSource carried(Incident incident) {
        if (incident.teamId() == null) {
            return null;
        }
        return teams.team(incident.teamId()).vehicleIds().stream()
                .findFirst()
                .map(vehicle -> new GoodsSource("vehicle", vehicle))
                .orElseGet(() -> new GoodsSource("team", incident.teamId()));
    }

    /** Pieces of one kind are one line. */
    static List<Goods> merged(List<GoodsHanded> lines) {
        Map<String, Integer> pieces = new TreeMap<>();
        lines.forEach(line -> pieces.merge(line.item(), line.quantity(), Integer::sum));
        return pieces.entrySet().stream()
                .map(line -> new Goods(line.getKey(), line.getValue()))
                .toList();
    }
}
