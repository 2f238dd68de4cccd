package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRun;

/** Finds the unit that a cell means, by its system id or its name. */
@ApplicationScoped
class NamedUnits {

    private static final int ID_LENGTH = 36;

    private final UnitRepository units;
    private final OfficeClock clock;

    NamedUnits(UnitRepository units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** What was found, or why nothing was. */
    record Found(UUID id, CellFault fault) {}

    /** Of several with this name, the one within the import's region. */
    Found find(String written, ImportRun run) {
        if (written.length() == ID_LENGTH && written.indexOf('-') == 8) {
            return byId(written);
        }
        List<Unit> open =
                units.list("name", written).stream()
                        .filter(unit -> unit.isOpenOn(clock.today()))
                        .toList();
        List<Unit> near =
                open.size() < 2
                        ? open
                        : open.stream().filter(unit -> run.region().covers(unit.region())).toList();
        if (near.size() == 1) {
            return new Found(near.get(0).id(), null);
        }
        return new Found(null, open.isEmpty() ? CellFault.UNKNOWN_NAME : CellFault.NAME_OF_SEVERAL);
    }

    private Found byId(String written) {
        try {
            return units.findByIdOptional(UUID.fromString(written))
                    .map(unit -> new Found(unit.id(), null))
                    .orElse(new Found(null, CellFault.UNKNOWN_ID));
        } catch (IllegalArgumentException e) {
            return new Found(null, CellFault.UNKNOWN_ID);
        }
    }
}
