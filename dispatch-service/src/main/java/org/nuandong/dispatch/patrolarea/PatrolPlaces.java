package org.nuandong.dispatch.patrolarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.dispatch.platform.GeoPoint;

/** 点位: the door through which patrols find points, routes and the rules of areas. */
@ApplicationScoped
public class PatrolPlaces {

    private final PatrolAreaRepository areas;
    private final PatrolPointRepository points;
    private final PatrolRouteRepository routes;

    PatrolPlaces(
            PatrolAreaRepository areas,
            PatrolPointRepository points,
            PatrolRouteRepository routes) {
        this.areas = areas;
        this.points = points;
        this.routes = routes;
    }

    /** A point as a patrol needs it; {@code areaId} may be null. */
    public record Spot(
            UUID id, UUID areaId, String name, String kind, GeoPoint point, boolean retired) {}

    /** A route as a patrol needs it. */
    public record Route(UUID id, String name, List<UUID> pointIds, boolean retired) {}

    /** An area that asks for patrols by itself. */
    public record RuledArea(UUID id, String name, AreaRule rule, Instant since) {}

    /** Empty when it is unknown or foreign. */
    public Optional<Spot> spot(UUID id) {
        return points.findByIdOptional(id).filter(points::sees).map(PatrolPlaces::spotOf);
    }

    /** Those that are known, by id; for showing what a patrol that is visible has been to. */
    public Map<UUID, Spot> spots(Collection<UUID> ids) {
        return points.known(ids).stream()
                .map(PatrolPlaces::spotOf)
                .collect(Collectors.toMap(Spot::id, Function.identity()));
    }

    /** 404 when it is unknown or foreign. */
    public Route route(UUID id) {
        PatrolRoute route = routes.visible(id);
        return new Route(route.id(), route.name(), route.pointIds(), route.retiredAt() != null);
    }

    /** Areas of a unit with a rule of their own. */
    public List<RuledArea> ruledAreas(UUID unitId) {
        return areas.withOwnRule(unitId).stream()
                .map(area -> new RuledArea(area.id(), area.name(), area.rule(), area.createdAt()))
                .toList();
    }

    /** The name of an area for lists; null when it is unknown. */
    public String areaName(UUID areaId) {
        PatrolArea area = areas.findById(areaId);
        return area == null ? null : area.name();
    }

    private static Spot spotOf(PatrolPoint point) {
        return new Spot(
                point.id(),
                point.areaId(),
                point.name(),
                point.kind(),
                point.point(),
                point.retiredAt() != null);
    }
}
