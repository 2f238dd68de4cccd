package org.nuandong.dispatch.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query for papers. */
@ApplicationScoped
class PaperRepository implements PanacheRepositoryBase<Paper, UUID> {

    private final Caller caller;

    PaperRepository(Caller caller) {
        this.caller = caller;
    }

    Paper visible(UUID id) {
        Paper paper = findById(id);
        if (paper == null || !caller.sees(paper.region(), paper.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return paper;
    }

    Optional<Paper> numbered(String paperNo) {
        return find("paperNo", paperNo).firstResultOptional();
    }

    /** The newest first. */
    List<Paper> about(UUID aboutId) {
        return list("aboutId = ?1 order by issuedAt desc, id desc", aboutId);
    }

    Optional<Paper> inForce(UUID aboutId, PaperForm form) {
        return find("aboutId = ?1 and form = ?2 and supersededAt is null", aboutId, form.code())
                .firstResultOptional();
    }

    /** Two clerks who issue the same paper come one after the other. */
    void lock(UUID aboutId, PaperForm form) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 31)))"
                                + " as locked")
                .setParameter("key", aboutId + form.code())
                .getSingleResult();
    }

    /** The next number of a region, form and year; its row is locked until the transaction ends. */
    String nextNumber(RegionCode region, PaperForm form, int year) {
        Number number =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        insert into paper_number as n (region_code, form, year, last)
                                        values (:region, :form, :year, 1)
                                        on conflict (region_code, form, year)
                                            do update set last = n.last + 1
                                        returning last
                                        """)
                                .setParameter("region", region.code())
                                .setParameter("form", form.code())
                                .setParameter("year", year)
                                .getSingleResult();
        return "%s-%s-%d-%05d".formatted(region.code(), form.letters(), year, number.intValue());
    }
}
