package org.nuandong.dispatch.team;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears which teams were called away from their patrols. */
@Singleton
class CalledAway {

    private final List<TeamCalledAway> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes TeamCalledAway event) {
        heard.add(event);
    }

    List<UUID> incidentsFor(UUID team) {
        return heard.stream()
                .filter(event -> event.teamId().equals(team))
                .map(TeamCalledAway::incidentId)
                .toList();
    }
}
