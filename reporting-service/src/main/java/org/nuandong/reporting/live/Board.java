package org.nuandong.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;

/** 态势板: keeps the line of each incident that was spoken of; test calls are not shown. */
@ApplicationScoped
public class Board {

    private static final String DISPATCH = "dispatch";

    private final EventLog log;
    private final BoardRepository incidents;

    Board(EventLog log, BoardRepository incidents) {
        this.log = log;
        this.incidents = incidents;
    }

    public boolean shows(ReceivedEvent event) {
        return event.service().equals(DISPATCH) && BoardFold.EVENTS.contains(event.name());
    }

    /** After these events were written to the log, in the same transaction. */
    public void follow(List<ReceivedEvent> events) {
        TreeSet<UUID> touched =
                events.stream()
                        .filter(e -> shows(e) && !e.test())
                        .map(ReceivedEvent::subject)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (touched.isEmpty()) {
            return;
        }
        TreeMap<UUID, List<ReceivedEvent>> known =
                log.about(DISPATCH, touched).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReceivedEvent::subject, TreeMap::new, Collectors.toList()));
        incidents.put(known.values().stream().map(BoardFold::fold).toList());
    }
}
