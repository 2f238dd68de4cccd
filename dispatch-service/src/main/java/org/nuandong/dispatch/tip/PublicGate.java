package org.nuandong.dispatch.tip;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nuandong.commons.problem.Problems;
import org.nuandong.dispatch.platform.OpenRoom;

/** The room of the public tips and their receipts. */
@Singleton
class PublicGate {

    static final String ROOM = "/api/v1/public/";

    private final OpenRoom room;

    PublicGate(PublicTipsConfig config, Problems problems) {
        OpenRoom.Limits limits =
                new OpenRoom.Limits(
                        config.perAddress(),
                        config.within(),
                        config.inFlight(),
                        config.maxBody().asLongValue());
        this.room = new OpenRoom(ROOM, limits, TipProblem.TOO_MANY_FROM_HERE, problems);
    }

    void register(@Observes Filters filters) {
        filters.register(room::admit, OpenRoom.EARLY);
    }
}
