package org.nuandong.beneficiary.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** The code list grows by local codes and ends them; a national code is never changed here. */
@ApplicationScoped
class CategoryList {

    private final CategoryRepository categories;
    private final EventOutbox outbox;
    private final Caller caller;
    private final OfficeClock clock;

    CategoryList(
            CategoryRepository categories, EventOutbox outbox, Caller caller, OfficeClock clock) {
        this.categories = categories;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Category add(LocalCategory local) {
        RegionCode region = new RegionCode(local.regionCode());
        caller.requireRegion(region);
        Category national = categories.findById(local.mapsTo());
        if (national == null || !national.isNational()) {
            throw CommonProblem.UNKNOWN_CODE.at("mapsTo");
        }
        if (region.equals(RegionCode.NATION)) {
            throw CategoryProblem.CATEGORY_IS_NATIONAL.at("regionCode");
        }
        if (categories.findById(local.code()) != null) {
            throw CategoryProblem.CATEGORY_EXISTS.at("code");
        }
        categories.add(local);
        Category added = categories.findById(local.code());
        told(added, null);
        return added;
    }

    /** Who is in it stays until their own end; nobody comes into it after that day. */
    Category end(String code, LocalDate lastDay) {
        Category local = categories.findById(code);
        if (local == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (local.isNational()) {
            throw CategoryProblem.CATEGORY_IS_NATIONAL.because();
        }
        caller.requireRegion(local.region());
        if (lastDay.isBefore(local.view().validFrom())) {
            throw CategoryProblem.CATEGORY_ENDS_BEFORE_IT_BEGINS.at("validTo");
        }
        categories.end(code, lastDay);
        Category ended = categories.anew(local);
        told(ended, lastDay);
        return ended;
    }

    private void told(Category local, LocalDate lastDay) {
        CategoryView view = local.view();
        UUID id =
                UUID.nameUUIDFromBytes(
                        ("category:" + local.code()).getBytes(StandardCharsets.UTF_8));
        CategoryListed data =
                new CategoryListed(
                        view.code(),
                        view.labelZh(),
                        view.labelEn(),
                        view.mapsTo(),
                        view.listVersion(),
                        view.validFrom(),
                        lastDay);
        outbox.record(
                Event.of(
                        "category-list.changed",
                        "category",
                        id,
                        local.region(),
                        null,
                        clock.now(),
                        data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CategoryListed(
            String category,
            String labelZh,
            String labelEn,
            String mapsTo,
            String codeListVersion,
            LocalDate validFrom,
            LocalDate validTo) {}
}
