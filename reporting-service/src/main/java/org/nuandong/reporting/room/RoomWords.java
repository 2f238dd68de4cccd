package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;

/** Puts the room into words of one language: names of places and units, labels of codes. */
@ApplicationScoped
class RoomWords {

    private final Dictionaries dictionaries;
    private final RegionNames regions;
    private final UnitTree units;

    RoomWords(Dictionaries dictionaries, RegionNames regions, UnitTree units) {
        this.dictionaries = dictionaries;
        this.regions = regions;
        this.units = units;
    }

    RoomView view(RoomPicture picture, RoomView.Scope scope, Instant at, Language language) {
        return new RoomView(
                at,
                scope,
                picture.warnings().stream().map(w -> warning(w, language)).toList(),
                picture.duty().stream().map(d -> duty(d, language)).toList(),
                teams(picture.teams()),
                stock(picture, language),
                patrols(picture.patrols()),
                picture.figures().today(),
                picture.figures().season(),
                picture.figures().trend(),
                picture.sources(),
                picture.gaps());
    }

    RoomView.Scope scope(Vantage vantage) {
        return new RoomView.Scope(
                vantage.regions().stream().map(this::region).toList(),
                vantage.units().stream().map(id -> new RoomView.Unit(id, name(id))).toList());
    }

    private RoomView.Region region(RegionCode code) {
        return new RoomView.Region(code.code(), regions.name(code).orElse(code.code()));
    }

    private RoomView.Warning warning(RoomPicture.WarningNow warning, Language language) {
        return new RoomView.Warning(
                warning.kind(),
                label("warning-kind", warning.kind(), language),
                warning.level(),
                label("warning-level", warning.level(), language),
                warning.regions(),
                warning.effective(),
                warning.expires(),
                warning.exercise());
    }

    private RoomView.Duty duty(RoomPicture.DutyNow duty, Language language) {
        return new RoomView.Duty(
                duty.unitId(),
                name(duty.unitId()),
                duty.level(),
                label("duty-level", duty.level(), language),
                duty.since());
    }

    private RoomView.Teams teams(List<RoomPicture.TeamsNow> teams) {
        return new RoomView.Teams(
                sum(teams, RoomPicture.TeamsNow::free),
                sum(teams, RoomPicture.TeamsNow::assigned),
                sum(teams, RoomPicture.TeamsNow::onPatrol),
                sum(teams, RoomPicture.TeamsNow::unavailable),
                teams.stream()
                        .map(
                                t ->
                                        new RoomView.UnitTeams(
                                                t.unitId(),
                                                name(t.unitId()),
                                                t.free(),
                                                t.assigned(),
                                                t.onPatrol(),
                                                t.unavailable()))
                        .toList());
    }

    private RoomView.Stock stock(RoomPicture picture, Language language) {
        return new RoomView.Stock(
                picture.stock().stream()
                        .map(
                                s ->
                                        new RoomView.Item(
                                                s.item(),
                                                label("relief-item", s.item(), language),
                                                s.onHand()))
                        .toList(),
                picture.low().stream()
                        .map(
                                l ->
                                        new RoomView.Low(
                                                l.holderKind(),
                                                l.holderId(),
                                                l.unitId(),
                                                name(l.unitId()),
                                                l.item(),
                                                label("relief-item", l.item(), language),
                                                l.quantity(),
                                                l.daysOfSupply()))
                        .toList());
    }

    private RoomView.Patrols patrols(List<RoomPicture.PatrolsNow> patrols) {
        int owed = sum(patrols, RoomPicture.PatrolsNow::owed);
        int done = sum(patrols, RoomPicture.PatrolsNow::done);
        int missed = sum(patrols, RoomPicture.PatrolsNow::missed);
        return new RoomView.Patrols(
                owed,
                done,
                missed,
                owed - done - missed,
                patrols.stream()
                        .map(
                                p ->
                                        new RoomView.UnitPatrols(
                                                p.unitId(),
                                                name(p.unitId()),
                                                p.owed(),
                                                p.done(),
                                                p.missed(),
                                                p.nextDueAt()))
                        .toList());
    }

    private static <T> int sum(List<T> of, ToIntFunction<T> figure) {
        return of.stream().mapToInt(figure).sum();
    }

    private String name(UUID unitId) {
        return unitId == null ? null : units.find(unitId).map(Unit::name).orElse(null);
    }

    /** A code that the list does not know yet stands for itself. */
    private String label(String dictionary, String code, Language language) {
        if (code == null) {
            return null;
        }
        return dictionaries
                .find(dictionary, code)
                .map(e -> language == Language.EN ? e.labelEn() : e.labelZh())
                .orElse(code);
    }
}
