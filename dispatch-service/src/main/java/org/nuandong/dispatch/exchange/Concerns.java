package org.nuandong.dispatch.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.change.LoggedChange;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventType;
import org.nuandong.dispatch.tip.TipOrigins;

/** Reads from events whom they concern; a few questions to the database for a whole batch. */
@ApplicationScoped
class Concerns {

    static final String HANDED_OUT = "partner-event";
    private static final List<String> SIDES = List.of("agency", "fromAgency", "toAgency");

    private final TipOrigins tips;
    private final AgencyRequestRepository requests;
    private final Dictionaries dictionaries;
    private final ObjectMapper json;

    Concerns(
            TipOrigins tips,
            AgencyRequestRepository requests,
            Dictionaries dictionaries,
            ObjectMapper json) {
        this.tips = tips;
        this.requests = requests;
        this.dictionaries = dictionaries;
        this.json = json;
    }

    /** Only events of groups that leave the house at all. */
    List<Told> of(List<LoggedChange> changes) {
        List<Read> read = changes.stream().filter(this::isHandedOut).map(this::read).toList();
        Set<UUID> incidents =
                read.stream()
                        .map(Read::incidentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<UUID, Set<String>> sources = tips.ofIncidents(incidents);
        Map<UUID, Set<String>> asked = requests.agenciesAsked(incidents);
        return read.stream()
                .map(
                        event ->
                                event.told(
                                        of(sources, event.incidentId()),
                                        of(asked, event.incidentId())))
                .toList();
    }

    /** Of no incident there is nothing: a warning or a duty level belongs to none. */
    private static Set<String> of(Map<UUID, Set<String>> byIncident, UUID incident) {
        return incident == null ? Set.of() : byIncident.getOrDefault(incident, Set.of());
    }

    private boolean isHandedOut(LoggedChange change) {
        String name = EventType.parse(change.eventType()).name();
        String group = name.substring(0, name.indexOf('.'));
        return dictionaries.find(HANDED_OUT, group).isPresent();
    }

    private Read read(LoggedChange change) {
        JsonNode data = parsed(change);
        UUID incident =
                "incident".equals(change.aggregateType())
                        ? change.aggregateId()
                        : text(data, "incidentId").map(UUID::fromString).orElse(null);
        Set<String> sides =
                SIDES.stream()
                        .flatMap(field -> text(data, field).stream())
                        .collect(Collectors.toSet());
        return new Read(change, data, incident, text(data, "source"), sides);
    }

    private static Optional<String> text(JsonNode data, String field) {
        return Optional.ofNullable(data.path(field).textValue());
    }

    private JsonNode parsed(LoggedChange change) {
        try {
            return change.data() == null ? json.createObjectNode() : json.readTree(change.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is readable JSON", e);
        }
    }

    /** An event and whom it concerns. */
    record Told(LoggedChange change, JsonNode data, UUID incidentId, Concern concern) {}

    private record Read(
            LoggedChange change,
            JsonNode data,
            UUID incidentId,
            Optional<String> source,
            Set<String> sides) {

        Told told(Set<String> sources, Set<String> asked) {
            // A tip that belongs to no incident still has its source.
            Set<String> all = sources.isEmpty() ? source.map(Set::of).orElseGet(Set::of) : sources;
            return new Told(
                    change,
                    data,
                    incidentId,
                    new Concern(
                            EventType.parse(change.eventType()).name(),
                            change.region(),
                            change.unitId(),
                            change.test(),
                            all,
                            asked,
                            sides));
        }
    }
}
