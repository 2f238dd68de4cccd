package org.nuandong.beneficiary.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.beneficiary.platform.BootstrapFile;

/** Takes the deployment's winters over, as their owner, where they are missing. */
@ApplicationScoped
class SeasonBootstrap {

    private final BootstrapFile file;
    private final UnitRepository units;
    private final Seasons seasons;

    SeasonBootstrap(BootstrapFile file, UnitRepository units, Seasons seasons) {
        this.file = file;
        this.units = units;
        this.seasons = seasons;
    }

    void start(@Observes @Priority(BootstrapFile.LOCAL) StartupEvent start) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            units.alone();
                            file.list("seasons").forEach(this::take);
                        });
    }

    private void take(JsonNode season) {
        UUID id = UUID.fromString(season.path("seasonId").asText());
        if (seasons.findById(id) == null) {
            seasons.take(
                    id,
                    new SeasonState(
                            season.path("regionCode").asText(),
                            season.path("name").asText(),
                            LocalDate.parse(season.path("startsOn").asText()),
                            LocalDate.parse(season.path("endsOn").asText()),
                            season.path("source").asText()));
        }
    }
}
