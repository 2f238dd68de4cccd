package org.nuandong.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.Projection;

/** 态势板: keeps the line of each incident that was spoken of; test calls are not shown. */
@ApplicationScoped
class Board implements Projection {

    private static final String DISPATCH = "dispatch";

    private final EventLog log;
    private final BoardRepository incidents;

    Board(EventLog log, BoardRepository incidents) {
        this.log = log;
        this.incidents = incidents;
    }

    @Override
    public List<String> tables() {
        return List.of("board_incident");
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return BoardFold.isOfBoard(event);
    }

    @Override
    public void take(List<ReceivedEvent> events) {
        var stories = log.storiesBehind(DISPATCH, events.stream().filter(this::knows));
        if (!stories.isEmpty()) {
            incidents.put(stories.values().stream().map(BoardFold::fold).toList());
        }
    }
}
