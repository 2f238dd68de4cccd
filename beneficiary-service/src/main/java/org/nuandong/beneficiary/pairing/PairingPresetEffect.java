package org.nuandong.beneficiary.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.nuandong.commons.preset.PresetEffect;
import org.nuandong.commons.region.RegionCode;

/** What a change of these numbers leaves behind: open phases keep the terms of their day. */
@ApplicationScoped
class PairingPresetEffect implements PresetEffect {

    private static final String OPEN =
            "select count(*) from pairing_phase where state = 'open' and region_code like :below";

    private final EntityManager database;

    PairingPresetEffect(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean concerns(String key) {
        return key.startsWith("pairing.");
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
