package org.nuandong.reporting.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.DatabaseException;
import org.nuandong.reporting.platform.ReportingConfig;

/** One look at the board for all streams together, however many walls are connected. */
@ApplicationScoped
class BoardFeed {

    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final Reach EVERYTHING = new Reach(new String[] {"%"}, null);

    private final BoardRepository incidents;
    private final Multi<List<BoardIncident>> looks;

    BoardFeed(BoardRepository incidents, ReportingConfig config) {
        this.incidents = incidents;
        this.looks =
                Multi.createFrom()
                        .ticks()
                        .every(config.streamEvery())
                        .onOverflow()
                        .drop()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(tick -> look())
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .broadcast()
                        .withCancellationAfterLastSubscriberDeparture()
                        .toAllSubscribers();
    }

    Multi<List<BoardIncident>> looks() {
        return looks.onOverflow().dropPreviousItems();
    }

    /** A database that is away for a moment does not end the streams. */
    private Optional<List<BoardIncident>> look() {
        try {
            return Optional.of(incidents.open(EVERYTHING));
        } catch (DatabaseException e) {
            LOG.warn("the board cannot be read just now", e);
            return Optional.empty();
        }
    }
}
