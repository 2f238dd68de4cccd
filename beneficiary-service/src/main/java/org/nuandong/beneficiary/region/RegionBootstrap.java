package org.nuandong.beneficiary.region;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.nuandong.beneficiary.platform.BootstrapFile;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** Adds the deployment's own communities where they are missing. */
@ApplicationScoped
class RegionBootstrap {

    private final BootstrapFile file;
    private final RegionRepository regions;
    private final RegionEvents events;
    private final OfficeClock clock;

    RegionBootstrap(
            BootstrapFile file, RegionRepository regions, RegionEvents events, OfficeClock clock) {
        this.file = file;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    void start(@Observes @Priority(BootstrapFile.LOCAL) StartupEvent start) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            regions.alone();
                            file.list("regions").forEach(this::take);
                        });
    }

    private void take(JsonNode node) {
        RegionCode code = new RegionCode(node.path("code").asText());
        if (regions.findByIdOptional(code.code()).isPresent()) {
            return;
        }
        LocalDate from =
                node.hasNonNull("validFrom")
                        ? LocalDate.parse(node.get("validFrom").asText())
                        : null;
        RegionCode parent = new RegionCode(node.path("parentCode").asText());
        Region region = Region.local(code, node.path("name").asText(), parent, from, clock.now());
        regions.persistAndFlush(region);
        events.changed(region);
    }
}
