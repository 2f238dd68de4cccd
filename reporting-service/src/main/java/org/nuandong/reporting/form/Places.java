package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Place;
import org.nuandong.reporting.indicator.Tier;

/** Which column a place belongs to: by its unit's region and kind, or by its own region. */
@ApplicationScoped
public class Places {

    private final UnitTree tree;

    Places(UnitTree tree) {
        this.tree = tree;
    }

    static boolean belong(Tier tier, FormColumn column) {
        return column.takes(tier.level(), tier.unitKind());
    }

    public boolean belong(Place place, FormColumn column) {
        Optional<Unit> unit = Optional.ofNullable(place.unitId()).flatMap(tree::find);
        int level =
                unit.map(u -> u.region().level())
                        .orElseGet(
                                () ->
                                        RegionCode.isValid(place.regionCode())
                                                ? new RegionCode(place.regionCode()).level()
                                                : RegionCode.NATION.level());
        return column.takes(level, unit.map(Unit::kind).orElse(null));
    }
}
