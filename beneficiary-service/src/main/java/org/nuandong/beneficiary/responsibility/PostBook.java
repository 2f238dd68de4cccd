package org.nuandong.beneficiary.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.KnownOfficers;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 岗位簿: posts, who holds them, and who held them before. */
@ApplicationScoped
class PostBook implements PanacheRepositoryBase<ResponsibilityPost, UUID> {

    private final ResponsibilityEvents events;
    private final ChargeTable charges;
    private final KnownOfficers officers;
    private final ResponsibleUnits units;
    private final Regions regions;
    private final Caller caller;
    private final OfficeClock clock;

    PostBook(
            ResponsibilityEvents events,
            ChargeTable charges,
            KnownOfficers officers,
            ResponsibleUnits units,
            Regions regions,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.charges = charges;
        this.officers = officers;
        this.units = units;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    ResponsibilityPost open(ResponsibilityRequests.Post said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        Tier tier = Tier.of(said.tier());
        if (!tier.fits(region)) {
            throw ResponsibilityProblem.PLACE_UNFIT_FOR_TIER.at("regionCode");
        }
        if (said.unitId() != null) {
            units.require(said.unitId(), "unitId");
        }
        FreeText.checked(said.title(), "title");
        if (tier != Tier.VILLAGE && openAt(region, tier).isPresent()) {
            throw ResponsibilityProblem.POST_EXISTS.at("regionCode");
        }
        ResponsibilityPost post = new ResponsibilityPost(newId(), region, said, clock.now());
        persistAndFlush(post);
        events.told("opened", post);
        return post;
    }

    /** 交接: whoever held it before ends the day before; taken that very day, on it. */
    void hold(ResponsibilityPost post, ResponsibilityRequests.Tenure said) {
        if (!officers.isActive(said.officer())) {
            throw ResponsibilityProblem.OFFICER_UNKNOWN.at("officer");
        }
        clock.refuseFuture(said.fromOn(), "fromOn");
        Instant now = clock.now();
        post.touch(now);
        Tenure before = current(post.id()).orElse(null);
        if (before != null && before.officer().equals(said.officer())) {
            return;
        }
        if (before != null) {
            String why = said.reason() == null ? "handed-over" : said.reason();
            before.handOver(said.fromOn(), FreeText.checked(why, "reason"));
            flush();
        }
        getEntityManager()
                .persist(new Tenure(newId(), post.id(), said.officer(), said.fromOn(), now));
        flush();
        events.told(before == null ? "taken" : "handed-over", post);
    }

    void leave(ResponsibilityPost post, LocalDate on, String reason) {
        clock.refuseFuture(on, "untilOn");
        Tenure held = current(post.id()).orElseThrow(ResponsibilityProblem.POST_VACANT::because);
        post.touch(clock.now());
        held.end(on, FreeText.checked(reason, "reason"));
        flush();
        events.told("vacated", post);
    }

    void close(ResponsibilityPost post) {
        Instant now = clock.now();
        post.close(now);
        current(post.id()).ifPresent(held -> held.end(clock.today(), "post-closed"));
        charges.endAll(post.id(), now);
        flush();
        events.told("closed", post);
    }

    /** 包户: these, or all of the place that nobody has. */
    int charge(ResponsibilityPost post, List<UUID> households) {
        if (!post.looksAfterHouseholds()) {
            throw ResponsibilityProblem.POST_WITHOUT_HOUSEHOLDS.because();
        }
        Instant now = clock.now();
        post.touch(now);
        int taken =
                households == null
                        ? charges.takeFree(post, now)
                        : charges.take(post, households, now);
        flush();
        events.charged(post, taken);
        return taken;
    }

    Optional<Tenure> current(UUID post) {
        return getEntityManager()
                .createQuery("from Tenure where postId = :post and untilOn is null", Tenure.class)
                .setParameter("post", post)
                .getResultStream()
                .findFirst();
    }

    List<Tenure> tenures(UUID post) {
        return getEntityManager()
                .createQuery("from Tenure where postId = :post order by fromOn, id", Tenure.class)
                .setParameter("post", post)
                .getResultList();
    }

    Optional<ResponsibilityPost> openAt(RegionCode region, Tier tier) {
        return find("regionCode = ?1 and tier = ?2 and state = 'open'", region, tier.code())
                .firstResultOptional();
    }

    ResponsibilityPost visible(UUID id) {
        return findByIdOptional(id)
                .filter(post -> caller.sees(post.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    ResponsibilityPost visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(post -> caller.sees(post.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<ResponsibilityPost> page(
            String region, String tier, Boolean vacant, List<String> after, int rows) {
        ScopedQuery<ResponsibilityPost> query =
                new ScopedQuery<>(
                                getEntityManager(),
                                ResponsibilityPost.class,
                                "responsibility_post",
                                caller)
                        .below(region)
                        .and("t.state = :state", "state", "open")
                        .and("t.tier = :tier", "tier", tier)
                        .and(
                                "(not exists (select from responsibility_tenure h where"
                                        + " h.post_id = t.id and h.until_on is null)) = :vacant",
                                "vacant",
                                vacant);
        if (after != null) {
            query.and("(t.region_code, t.id) > (:region, :id)", "region", after.get(0))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.region_code, t.id", rows);
    }

    ResponsibilityView.PostView view(ResponsibilityPost post) {
        return new ResponsibilityView.PostView(
                post.id(),
                post.region().code(),
                post.tier(),
                post.title(),
                post.unitId(),
                post.state(),
                current(post.id()).map(Tenure::officer).orElse(null),
                post.looksAfterHouseholds() ? charges.count(post.id()) : null);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
