package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HexFormat;

/** The door to who is in charge of points: known by the blind index of their number alone. */
@ApplicationScoped
public class PointOfficers {

    private final EntityManager database;

    PointOfficers(EntityManager database) {
        this.database = database;
    }

    /** Is this the number of somebody in charge today? The key is hexadecimal; null is nobody's. */
    public boolean isOfficer(String telephoneKey) {
        return telephoneKey != null
                && !database.createNativeQuery(
                                "select 1 from point_officer where telephone_index = :key"
                                        + " and ended_at is null limit 1")
                        .setParameter("key", HexFormat.of().parseHex(telephoneKey))
                        .getResultList()
                        .isEmpty();
    }
}
