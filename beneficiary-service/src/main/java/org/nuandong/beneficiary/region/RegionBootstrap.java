package org.nuandong.beneficiary.region;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuandong.beneficiary.platform.BootstrapFile;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** Adds the deployment's own communities where they are missing, and what it withdrew. */
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
        Optional<Region> known = regions.findByIdOptional(code.code());
        boolean withdrawn = node.hasNonNull("withdrawnBy");
        if (known.isPresent() && (!withdrawn || known.get().validTo() != null)) {
            return;
        }
        Region region =
                known.orElseGet(
                        () ->
                                Region.local(
                                        code,
                                        node.path("name").asText(),
                                        new RegionCode(node.path("parentCode").asText()),
                                        day(node, "validFrom"),
                                        clock.now()));
        if (withdrawn) {
            List<String> heirs = new ArrayList<>();
            node.path("replacedBy").forEach(heir -> heirs.add(heir.asText()));
            region.withdraw(
                    day(node, "validTo"), heirs, node.get("withdrawnBy").asText(), clock.now());
        }
        regions.persistAndFlush(region);
        events.changed(region);
    }

    private static LocalDate day(JsonNode node, String field) {
        return node.hasNonNull(field) ? LocalDate.parse(node.get(field).asText()) : null;
    }
}
