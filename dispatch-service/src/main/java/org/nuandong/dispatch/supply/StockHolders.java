package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.team.HolderHomes;

/** Finds the account of a holder and opens it with the first movement. */
@ApplicationScoped
public class StockHolders {

    private final StockRepository stock;
    private final HolderHomes homes;
    private final UnitTree units;
    private final Caller caller;
    private final Clock clock;

    StockHolders(
            StockRepository stock, HolderHomes homes, UnitTree units, Caller caller, Clock clock) {
        this.stock = stock;
        this.homes = homes;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /** A rescue point says where it lies: nobody else knows it. Opening twice changes nothing. */
    public void open(StockHolder holder, String name, RegionCode region, UUID unitId) {
        stock.open(holder, name, region, unitId, clock.instant());
    }

    /** 404 at {@code field} when it is unknown or foreign. */
    StockAccount required(StockHolder holder, String field) {
        return find(holder)
                .filter(account -> caller.sees(account.region(), account.unitId()))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.at(field));
    }

    /** 404 at {@code field} for one that is known and foreign. */
    void requireNotForeign(StockHolder holder, String field) {
        find(holder)
                .filter(account -> !caller.sees(account.region(), account.unitId()))
                .ifPresent(
                        foreign -> {
                            throw CommonProblem.NOT_FOUND.at(field);
                        });
    }

    /** Whoever gave, and wherever: an unknown holder belongs where the incident is. */
    StockAccount giving(StockHolder holder, Optional<Incident> incident) {
        return find(holder)
                .orElseGet(
                        () ->
                                incident.map(
                                                place ->
                                                        stock.open(
                                                                holder,
                                                                holder.kind(),
                                                                place.region(),
                                                                place.unitId(),
                                                                clock.instant()))
                                        .orElseThrow(() -> CommonProblem.NOT_FOUND.at("holder")));
    }

    /** A house's own shelves, known or not: what is given there belongs there. */
    StockAccount givingAt(StockHolder holder, StockHome home) {
        return find(holder)
                .orElseGet(
                        () ->
                                stock.open(
                                        holder,
                                        holder.kind(),
                                        home.region(),
                                        home.unitId(),
                                        clock.instant()));
    }

    private Optional<StockAccount> find(StockHolder holder) {
        return stock.account(holder).or(() -> opened(holder));
    }

    private Optional<StockAccount> opened(StockHolder holder) {
        return home(holder)
                .map(
                        home ->
                                stock.open(
                                        holder,
                                        home.name(),
                                        home.region(),
                                        home.unitId(),
                                        clock.instant()));
    }

    private Optional<HolderHomes.Home> home(StockHolder holder) {
        return switch (holder.kind()) {
            case "team" -> homes.team(holder.id());
            case "vehicle" -> homes.vehicle(holder.id());
            case "station" ->
                    units.find(holder.id())
                            .map(
                                    unit ->
                                            new HolderHomes.Home(
                                                    unit.name(), unit.region(), unit.unitId()));
            default -> Optional.empty();
        };
    }
}
