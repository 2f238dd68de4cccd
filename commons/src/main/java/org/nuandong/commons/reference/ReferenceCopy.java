package org.nuandong.commons.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.reference.ReferenceRows.Mark;
import org.nuandong.commons.region.RegionCode;

/** Takes the events of the reference topic into the copy, in the consumer's transaction. */
@ApplicationScoped
public class ReferenceCopy {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ReferenceRows rows;
    private final SeasonRows seasons;
    private final UnitTree tree;

    ReferenceCopy(ReferenceRows rows, SeasonRows seasons, UnitTree tree) {
        this.rows = rows;
        this.seasons = seasons;
        this.tree = tree;
    }

    /**
     * Applies {@code unit.changed}, {@code region.changed}, {@code season.changed}; any other event
     * is left alone.
     */
    public void apply(ReceivedEvent event) {
        Mark mark = new Mark(event.epoch(), event.sequence());
        if (event.data() == null || event.data().isNull()) {
            // A tombstone names no type: an id that is no unit removes nothing.
            rows.remove(event.subject());
            tree.lookAgain();
        } else if ("unit.changed".equals(event.name())) {
            rows.put(List.of(unit(event.data())), mark);
            tree.lookAgain();
        } else if ("region.changed".equals(event.name())) {
            rows.putRegions(List.of(region(event.data())), mark);
        } else if ("season.changed".equals(event.name())) {
            seasons.put(List.of(season(event.data())), mark);
        }
    }

    static Unit unit(JsonNode data) {
        try {
            return new Unit(
                    UUID.fromString(required(data, "unitId")),
                    required(data, "name"),
                    required(data, "kind"),
                    new RegionCode(required(data, "regionCode")),
                    data.hasNonNull("parentId")
                            ? UUID.fromString(data.get("parentId").asText())
                            : null,
                    day(data, "validFrom"),
                    day(data, "validTo"),
                    lines(data));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableEventException("a unit that cannot be read", e);
        }
    }

    static Region region(JsonNode data) {
        try {
            return new Region(
                    new RegionCode(required(data, "code")),
                    required(data, "name"),
                    data.hasNonNull("parentCode")
                            ? new RegionCode(data.get("parentCode").asText())
                            : null,
                    day(data, "validFrom"),
                    day(data, "validTo"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableEventException("a region that cannot be read", e);
        }
    }

    static SeasonWindow season(JsonNode data) {
        try {
            SeasonWindow window =
                    new SeasonWindow(
                            UUID.fromString(required(data, "seasonId")),
                            new RegionCode(required(data, "regionCode")),
                            LocalDate.parse(required(data, "startsOn")),
                            LocalDate.parse(required(data, "endsOn")));
            if (window.endsOn().isBefore(window.startsOn())) {
                throw new UnusableEventException("a season that ends before it begins");
            }
            return window;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableEventException("a season that cannot be read", e);
        }
    }

    private static Map<String, UUID> lines(JsonNode data) {
        Map<String, UUID> lines = new HashMap<>();
        for (JsonNode line : data.path("lines")) {
            lines.put(required(line, "form"), UUID.fromString(required(line, "parentId")));
        }
        return lines;
    }

    private static String required(JsonNode data, String field) {
        if (!data.hasNonNull(field) || data.get(field).asText().isBlank()) {
            throw new UnusableEventException("without " + field);
        }
        return data.get(field).asText();
    }

    /** A day, or the instant at which it begins. */
    private static LocalDate day(JsonNode data, String field) {
        if (!data.hasNonNull(field)) {
            return null;
        }
        String text = data.get(field).asText();
        return text.length() == 10
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text).atZoneSameInstant(CHINA).toLocalDate();
    }
}
