package org.nuandong.dispatch.alarm;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nuandong.commons.problem.Problems;
import org.nuandong.dispatch.platform.OpenRoom;

/** The room of answers without a login (ADR 42): nobody tries out tokens at leisure. */
@Singleton
class AlarmAnswerGate {

    private final OpenRoom room;

    AlarmAnswerGate(AlarmAnswerConfig config, Problems problems) {
        OpenRoom.Limits limits =
                new OpenRoom.Limits(
                        config.perAddress(),
                        config.within(),
                        config.inFlight(),
                        config.maxBody().asLongValue());
        this.room = new OpenRoom(AlarmLinks.PATH, limits, AlarmProblem.TOO_MANY_ANSWERS, problems);
    }

    void register(@Observes Filters filters) {
        filters.register(room::admit, OpenRoom.EARLY);
    }
}
