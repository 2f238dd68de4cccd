package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.nuandong.commons.preset.PresetEffect;
import org.nuandong.commons.region.RegionCode;

/**
 * What a change of these numbers leaves behind: visit plans keep the standards and shares of their
 * day.
 */
@ApplicationScoped
class VisitPresetEffect implements PresetEffect {

    private static final String OPEN =
            "select count(*) from visit_plan where state = 'open' and region_code like :below";

    private final EntityManager database;

    VisitPresetEffect(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean concerns(String key) {
        return key.startsWith("visit.");
    }

    @Override
    public long runningOnOldValue(String key, RegionCode region) {
        Number open =
                (Number)
                        database.createNativeQuery(OPEN)
                                .setParameter("below", region.prefix() + "%")
                                .getSingleResult();
        return open.longValue();
    }
}
