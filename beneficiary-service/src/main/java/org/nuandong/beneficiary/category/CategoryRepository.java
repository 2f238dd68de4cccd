package org.nuandong.beneficiary.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** The code list. */
@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<Category, String> {

    List<Category> inOrder() {
        return list("order by sort");
    }

    /** A local code takes from its national one what is not said; both lists hold it. */
    void add(LocalCategory local) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into category (code, family, label_zh, label_en, applies_to, region_code,
                            national_class, sensitive, reviewed, valid_from, list_version, maps_to)
                        select :code, n.family, :zh, :en, n.applies_to, :region, n.national_class,
                            n.sensitive, n.reviewed, :from, :version, n.code
                        from category n where n.code = :national
                        """)
                .setParameter("code", local.code())
                .setParameter("zh", local.labelZh().strip())
                .setParameter("en", local.labelEn().strip())
                .setParameter("region", new RegionCode(local.regionCode()).code())
                .setParameter("from", local.validFrom())
                .setParameter("version", local.listVersion())
                .setParameter("national", local.mapsTo())
                .executeUpdate();
        mirror(local.code());
    }

    void end(String code, LocalDate lastDay) {
        getEntityManager()
                .createNativeQuery("update category set valid_to = :last where code = :code")
                .setParameter("last", lastDay)
                .setParameter("code", code)
                .executeUpdate();
        mirror(code);
    }

    /** As the table says it now. */
    Category anew(Category category) {
        getEntityManager().refresh(category);
        return category;
    }

    private void mirror(String code) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into dictionary_entry
                            (dictionary, code, label_zh, label_en, valid_from, valid_to, sort)
                        select 'category', code, label_zh, label_en, valid_from, valid_to, sort
                        from category where code = :code
                        on conflict (dictionary, code) do update set valid_to = excluded.valid_to
                        """)
                .setParameter("code", code)
                .executeUpdate();
    }
}
