package org.nuandong.beneficiary.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.platform.BootstrapFile;
import org.nuandong.commons.region.RegionCode;

/** Takes the deployment's units over, as their owner, when there are none yet. */
@ApplicationScoped
class UnitBootstrap {

    private static final Logger LOG = Logger.getLogger(UnitBootstrap.class);

    private final BootstrapFile file;
    private final UnitRepository units;
    private final UnitRegister register;

    UnitBootstrap(BootstrapFile file, UnitRepository units, UnitRegister register) {
        this.file = file;
        this.units = units;
        this.register = register;
    }

    void start(@Observes @Priority(BootstrapFile.LOCAL) StartupEvent start) {
        int taken = QuarkusTransaction.requiringNew().call(this::takeOver);
        if (taken > 0) {
            LOG.infof("units taken over from the bootstrap file: %d", taken);
        }
    }

    /** Parents stand before those who report to them. */
    int takeOver() {
        units.alone();
        if (units.count() > 0) {
            return 0;
        }
        JsonNode list = file.list("units");
        list.forEach(this::take);
        return list.size();
    }

    private void take(JsonNode unit) {
        UnitState state =
                new UnitState(
                        unit.path("name").asText(),
                        text(unit, "nameEn"),
                        unit.path("kind").asText(),
                        unit.path("regionCode").asText(),
                        unit.hasNonNull("parentId")
                                ? UUID.fromString(unit.get("parentId").asText())
                                : null,
                        day(unit, "validFrom"),
                        day(unit, "validTo"),
                        lines(unit));
        UUID id = UUID.fromString(unit.path("unitId").asText());
        register.take(id, state, new RegionCode(state.regionCode()));
    }

    private static List<UnitLine> lines(JsonNode unit) {
        List<UnitLine> lines = new ArrayList<>();
        unit.path("lines")
                .forEach(
                        line ->
                                lines.add(
                                        new UnitLine(
                                                line.path("form").asText(),
                                                UUID.fromString(line.path("parentId").asText()))));
        return lines;
    }

    private static String text(JsonNode unit, String field) {
        return unit.hasNonNull(field) ? unit.get(field).asText() : null;
    }

    private static LocalDate day(JsonNode unit, String field) {
        String text = text(unit, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
