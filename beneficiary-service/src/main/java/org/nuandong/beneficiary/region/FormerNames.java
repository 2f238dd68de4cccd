package org.nuandong.beneficiary.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** 曾用名: the names that a region had, with the days on which they held. */
@ApplicationScoped
class FormerNames {

    private final EntityManager database;

    FormerNames(EntityManager database) {
        this.database = database;
    }

    /** The latest first. */
    List<FormerName> of(String code) {
        return database.createNativeQuery(
                        "select name, valid_from, valid_to from region_name where code = :code"
                                + " order by valid_to desc")
                .setParameter("code", code)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("name", String.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .getResultStream()
                .map(row -> FormerName.of((Object[]) row))
                .toList();
    }

    void keep(String code, String name, LocalDate from, LocalDate to) {
        PlaceKeys keys = PlaceKeys.of(name);
        database.createNativeQuery(
                        """
                        insert into region_name
                            (code, name, folded, pinyin, initials, valid_from, valid_to)
                        values (:code, :name, :folded, :pinyin, :initials,
                                cast(:from as date), :to)
                        on conflict (code, valid_to) do update set name = excluded.name,
                            folded = excluded.folded, pinyin = excluded.pinyin,
                            initials = excluded.initials, valid_from = excluded.valid_from
                        """)
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("folded", keys.folded())
                .setParameter("pinyin", keys.pinyin())
                .setParameter("initials", keys.initials())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
