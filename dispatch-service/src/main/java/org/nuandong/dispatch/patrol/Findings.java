package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.tip.OpenedIncident;
import org.nuandong.dispatch.tip.PatrolFind;
import org.nuandong.dispatch.tip.PatrolFinds;

/** 巡查发现: what a patrol meets becomes an incident on the spot; photos are kept as evidence. */
@ApplicationScoped
class Findings {

    private static final String PATROL = "patrol";
    private static final String INCIDENT = "incident";

    private final PatrolRepository patrols;
    private final PatrolFinds finds;
    private final EvidenceBook evidence;
    private final PatrolPlaces places;
    private final PatrolEvents events;
    private final PatrolTally tally;
    private final Clock clock;

    Findings(
            PatrolRepository patrols,
            PatrolFinds finds,
            EvidenceBook evidence,
            PatrolPlaces places,
            PatrolEvents events,
            PatrolTally tally,
            Clock clock) {
        this.patrols = patrols;
        this.finds = finds;
        this.evidence = evidence;
        this.places = places;
        this.events = events;
        this.tally = tally;
        this.clock = clock;
    }

    /** The team's lock, taken by the incident, comes before the patrol's. */
    Finding report(UUID patrolId, FindRequest said) {
        Patrol seen = patrols.told(patrolId);
        seen.requireStarted();
        if (!seen.isBackEntered()) {
            seen.requireOut();
        }
        Instant at = StatedTime.after(seen.startedAt(), said.foundAt(), clock.instant(), "foundAt");
        if (said.pointId() != null && places.spot(said.pointId()).isEmpty()) {
            throw PatrolProblem.PATROL_POINT_UNKNOWN.at("pointId");
        }
        evidence.requireAll(said.photosOrNone(), seen.region());
        OpenedIncident opened = finds.report(find(seen, said, at));
        Patrol patrol = patrols.locked(patrolId);
        Finding finding =
                new Finding(patrolId, said.pointId(), opened.incidentId(), opened.incidentNo(), at);
        patrols.keep(finding);
        said.photosOrNone().forEach(id -> evidence.bind(id, INCIDENT, opened.incidentId()));
        events.found(patrol, finding);
        tally.recount(patrol);
        return finding;
    }

    /** Photos of the patrol itself, taken before or after its end (R126). */
    Patrol photos(UUID patrolId, List<UUID> evidenceIds) {
        Patrol patrol = patrols.locked(patrols.told(patrolId).id());
        patrol.requireStarted();
        evidence.requireAll(evidenceIds, patrol.region());
        evidenceIds.forEach(id -> evidence.bind(id, PATROL, patrolId));
        return patrol;
    }

    private static PatrolFind find(Patrol patrol, FindRequest said, Instant at) {
        return new PatrolFind(
                patrol.id(),
                patrol.teamId(),
                patrol.region(),
                patrol.unitId(),
                said.point(),
                said.address(),
                said.description(),
                said.kind(),
                said.facts() == null ? List.of() : said.facts(),
                at,
                patrol.isBackEntered(),
                patrol.isTest());
    }
}
