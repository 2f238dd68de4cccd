package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.patrolarea.PatrolPlaces.Spot;
import org.nuandong.dispatch.platform.Answers;

/** Shows a patrol with what the earlier shift left, and its way with the names of its points. */
@ApplicationScoped
class PatrolAnswers {

    private final PatrolRepository patrols;
    private final PatrolPlaces places;

    PatrolAnswers(PatrolRepository patrols, PatrolPlaces places) {
        this.patrols = patrols;
        this.places = places;
    }

    RestResponse<PatrolView> of(Patrol patrol) {
        patrols.flush();
        return Answers.ok(view(patrol), patrol.version());
    }

    RestResponse<PatrolView> created(Patrol patrol) {
        patrols.flush();
        return Answers.created("/api/v1/patrols/" + patrol.id(), view(patrol), patrol.version());
    }

    PatrolView view(Patrol patrol) {
        Patrol earlier =
                patrol.handedOverFrom() == null ? null : patrols.findById(patrol.handedOverFrom());
        return PatrolView.of(patrol, earlier == null ? null : earlier.handoverNote());
    }

    WayView way(Patrol patrol) {
        UUID id = patrol.id();
        List<CheckIn> visits = patrols.checkIns(id);
        List<Skip> skips = patrols.skips(id);
        Set<UUID> named = new HashSet<>(patrol.plan().pointIds());
        visits.forEach(visit -> named.add(visit.pointId()));
        Map<UUID, Spot> spots = places.spots(named);
        Set<UUID> settled = new HashSet<>();
        visits.stream().filter(CheckIn::isCounted).forEach(visit -> settled.add(visit.pointId()));
        skips.forEach(skip -> settled.add(skip.pointId()));
        return new WayView(
                visits.stream()
                        .map(visit -> CheckInView.of(visit, spots.get(visit.pointId()).name()))
                        .toList(),
                skips.stream().map(WayView.SkipView::of).toList(),
                patrols.findings(id).stream().map(WayView.FindingView::of).toList(),
                patrols.pauses(id).stream().map(WayView.PauseView::of).toList(),
                patrols.adjustments(id).stream().map(WayView.AdjustmentView::of).toList(),
                patrol.plan().pointIds().stream()
                        .filter(point -> !settled.contains(point))
                        .map(spots::get)
                        .map(spot -> new WayView.OpenPoint(spot.id(), spot.name(), spot.kind()))
                        .toList());
    }
}
