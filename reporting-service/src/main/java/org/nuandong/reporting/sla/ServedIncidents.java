package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.Projection;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.sla.Upsert.Column;

/** Keeps the clock of each incident that was spoken of; test calls are measured nowhere. */
@ApplicationScoped
class ServedIncidents implements Projection {

    private static final String TABLE = "served_incident";
    private static final String DISPATCH = "dispatch";

    private static final Upsert<ServedIncident> PUT =
            new Upsert<>(
                    TABLE,
                    "incident_id",
                    List.of(
                            new Column<>("incident_id", "uuid", ServedIncident::incidentId),
                            new Column<>("incident_no", "text", ServedIncident::incidentNo),
                            new Column<>("region_code", "text", ServedIncident::regionCode),
                            new Column<>("unit_id", "uuid", ServedIncident::unitId),
                            new Column<>("state", "text", ServedIncident::state),
                            new Column<>("priority", "text", ServedIncident::priority),
                            new Column<>("warning_level", "text", ServedIncident::warningLevel),
                            new Column<>("night", "bool", ServedIncident::night),
                            new Column<>("by_patrol", "bool", ServedIncident::byPatrol),
                            new Column<>("back_entered", "bool", ServedIncident::backEntered),
                            new Column<>("target", "text", ServedIncident::target),
                            new Column<>("far", "bool", ServedIncident::far),
                            new Column<>("received_at", "timestamptz", ServedIncident::receivedAt),
                            new Column<>("deadline_at", "timestamptz", ServedIncident::deadlineAt),
                            new Column<>(
                                    "dispatched_at", "timestamptz", ServedIncident::dispatchedAt),
                            new Column<>("arrived_at", "timestamptz", ServedIncident::arrivedAt),
                            new Column<>("on_time", "bool", ServedIncident::onTime),
                            new Column<>("reported_late", "bool", ServedIncident::reportedLate),
                            new Column<>("breached_at", "timestamptz", ServedIncident::breachedAt),
                            new Column<>("breach_reason", "text", ServedIncident::breachReason),
                            new Column<>("guided_at", "timestamptz", ServedIncident::guidedAt),
                            new Column<>("ended_at", "timestamptz", ServedIncident::endedAt),
                            new Column<>("answer_seconds", "bigint", i -> i.legs().answer()),
                            new Column<>("dispatch_seconds", "bigint", i -> i.legs().dispatch()),
                            new Column<>("travel_seconds", "bigint", i -> i.legs().travel()),
                            new Column<>("total_seconds", "bigint", i -> i.legs().total())));

    private final EventLog log;
    private final Database database;

    ServedIncidents(EventLog log, Database database) {
        this.log = log;
        this.database = database;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return event.service().equals(DISPATCH) && ServedIncidentFold.EVENTS.contains(event.name());
    }

    @Override
    public void take(List<ReceivedEvent> events) {
        var stories = log.storiesBehind(DISPATCH, events.stream().filter(this::knows));
        if (!stories.isEmpty()) {
            PUT.write(database, stories.values().stream().map(ServedIncidentFold::fold).toList());
        }
    }
}
