package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.nuandong.commons.preset.PresetEffect;
import org.nuandong.commons.region.RegionCode;

/**
 * What a change of the roster's numbers leaves behind: planned shifts and unread notes keep theirs.
 */
@ApplicationScoped
class RosterPresetEffect implements PresetEffect {

    private static final String UNREAD = "dispatch.shift.note-read-within";

    private final EntityManager database;

    RosterPresetEffect(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean concerns(String key) {
        return key.startsWith("dispatch.shift.");
    }

    @Override
    public long runningOnOldValue(String key, RegionCode region) {
        String open =
                UNREAD.equals(key)
                        ? "select count(n) from ShiftNote n where n.acknowledgedAt is null"
                                + " and n.regionCode like :below"
                        : "select count(s) from Shift s where s.startedAt is null"
                                + " and s.endedAt is null and s.regionCode like :below";
        return database.createQuery(open, Long.class)
                .setParameter("below", region.prefix() + "%")
                .getSingleResult();
    }
}
