package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * 检查险情 (R101): immediate danger that an inspection of the registry has found opens a tip, whose
 * clock runs from the moment it was found. The event names nobody; who lives there is read in the
 * registry, by the number of the finding.
 */
@ApplicationScoped
class FindingTips implements EventEffect {

    private static final String SOURCE = "inspection";
    private static final String FACTS = "tip-fact";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Reporter THE_INSPECTION = new Reporter(null, null, null, false);

    private final IntakeStatement statement;
    private final IntakeJobs jobs;
    private final Stations stations;
    private final Dictionaries dictionaries;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    FindingTips(
            IntakeStatement statement,
            IntakeJobs jobs,
            Stations stations,
            Dictionaries dictionaries,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.statement = statement;
        this.jobs = jobs;
        this.stations = stations;
        this.dictionaries = dictionaries;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return "beneficiary".equals(event.service()) && "finding.escalated".equals(event.name());
    }

    /** In the transaction that marks the event as seen: one event, one tip. */
    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            if (event.data() != null && event.data().path("danger").asBoolean()) {
                open(tipOf(event));
            }
        }
    }

    private void open(NewTip tip) {
        try {
            statement.write(List.of(jobs.of(tip, Duration.ZERO)));
        } catch (SQLException e) {
            throw new IllegalStateException("the tip of a finding could not be written", e);
        }
    }

    private NewTip tipOf(ReceivedEvent event) {
        if (event.regionCode() == null || event.occurredAt() == null) {
            throw new UnusableEventException("finding.escalated lacks region or occurredAt");
        }
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        RegionCode region = new RegionCode(event.regionCode());
        Instant found = event.occurredAt().isAfter(now) ? now : event.occurredAt();
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofPlatform(SOURCE, null, null, event.id().toString(), personal),
                region,
                stations.lookUp(region).orElse(null),
                found,
                null,
                now,
                NewTip.UNKNOWN_KIND,
                facts(event.data().path("facts"), now),
                new NewTip.Place(null, point(event.data().path("point")), description(event)),
                SealedReporter.seal(THE_INSPECTION, id, personal),
                null,
                List.of(),
                caller.subject(),
                null,
                event.test());
    }

    private static String description(ReceivedEvent event) {
        String number = event.data().path("findingNo").asText(event.subject().toString());
        return "入户检查发现险情，检查发现编号 " + number;
    }

    /** What this service does not know says nothing here. */
    private List<String> facts(JsonNode told, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Stream<JsonNode> codes = StreamSupport.stream(told.spliterator(), false);
        return codes.map(JsonNode::asText)
                .filter(code -> dictionaries.holds(FACTS, code, today))
                .distinct()
                .toList();
    }

    private static GeoPoint point(JsonNode told) {
        GeoPoint point =
                told.isObject()
                        ? GeoPoint.ofNullable(
                                told.path("longitude").asDouble(), told.path("latitude").asDouble())
                        : null;
        return point != null && point.inChina() ? point : null;
    }
}
