package org.nuandong.beneficiary.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoriesChanged;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;

/** Plans the next review with the first category that needs one, and takes its result in. */
@ApplicationScoped
class ReviewBook {

    static final String DUE = "review-due";

    private static final String STAYS = "stays";
    private static final String LIFTED = "lifted";

    private final ReviewRepository reviews;
    private final ReviewEvents events;
    private final CategoryRegister categories;
    private final Holders holders;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final AgroalDataSource database;
    private final OfficeClock clock;

    ReviewBook(
            ReviewRepository reviews,
            ReviewEvents events,
            CategoryRegister categories,
            Holders holders,
            Deadlines deadlines,
            Presets presets,
            Dictionaries dictionaries,
            Caller caller,
            AgroalDataSource database,
            OfficeClock clock) {
        this.reviews = reviews;
        this.events = events;
        this.categories = categories;
        this.holders = holders;
        this.deadlines = deadlines;
        this.presets = presets;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    void heard(@Observes CategoriesChanged told) {
        Map<CategoryHolder, LocalDate> since = new LinkedHashMap<>();
        for (CategoriesChanged.Change change : told.changes()) {
            CategoryHolder holder = change.holder();
            if (!categories.isReviewed(change.category())) {
                continue;
            }
            if (change.isEntry()) {
                since.putIfAbsent(holder, change.validFrom());
            } else if (reviewed(holder).isEmpty()) {
                reviews.due(holder.id()).ifPresent(this::drop);
            }
        }
        plan(since);
    }

    void heard(@Observes HolderMoved move) {
        CategoryHolder holder = move.holder();
        reviews.due(holder.id())
                .ifPresent(
                        review -> {
                            review.moveTo(holder.region());
                            deadlines.move(review.id(), holder.region(), null);
                        });
    }

    /** One at a time for each; a year after the last look, or after the day it began. */
    void plan(Map<CategoryHolder, LocalDate> since) {
        if (since.isEmpty()) {
            return;
        }
        List<UUID> ids = since.keySet().stream().map(CategoryHolder::id).toList();
        Set<UUID> planned = reviews.due(ids);
        Map<UUID, LocalDate> last = reviews.last(ids);
        List<Review> fresh = new ArrayList<>();
        since.forEach(
                (holder, began) -> {
                    if (!planned.contains(holder.id())) {
                        LocalDate looked = last.getOrDefault(holder.id(), began);
                        fresh.add(review(holder, looked.isAfter(began) ? looked : began));
                    }
                });
        if (fresh.isEmpty()) {
            return;
        }
        Review.ROWS.write(database, fresh);
        deadlines.setAll(fresh.stream().map(this::deadline).toList());
        events.planned(fresh, clock.now());
    }

    private Review review(CategoryHolder holder, LocalDate from) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return new Review(id, holder, dueOn(holder, from), clock.now());
    }

    private Deadlines.Due deadline(Review review) {
        Instant at = clock.startOf(review.dueOn().plusDays(1));
        return new Deadlines.Due(Review.TYPE, review.id(), DUE, at, review.region(), null);
    }

    void take(Review review, ReviewResult request) {
        review.requireDue();
        dictionaries.require("review-outcome", request.outcome(), "outcome");
        clock.refuseFuture(request.reviewedOn(), "reviewedOn");
        CategoryHolder holder = holders.require(review.holderKind(), review.holderId(), "holderId");
        List<String> open = reviewed(holder);
        List<String> lifted = lifted(request, open);
        List<CategoryEntry> found = request.foundOrNone();
        categories.check(holder, found, "found");
        review.done(
                new Review.Result(
                        request.outcome(),
                        request.reviewedOn(),
                        lifted,
                        found.stream().map(CategoryEntry::category).toList(),
                        FreeText.checked(request.note(), "note"),
                        caller.subject()),
                clock.now());
        deadlines.done(review.id(), DUE);
        reviews.flush();
        events.done(review, clock.now());
        String reason = LIFTED.equals(request.outcome()) ? LIFTED : "review";
        for (String code : lifted) {
            holders.end(review.holderKind(), review.holderId(), code, request.reviewedOn(), reason);
        }
        for (CategoryEntry entry : found) {
            holders.enroll(review.holderKind(), review.holderId(), entry);
        }
        if (!reviewed(holder).isEmpty()) {
            plan(Map.of(holder, request.reviewedOn()));
        }
    }

    private void drop(Review review) {
        review.drop(clock.now());
        deadlines.cancel(review.id(), "nothing-left", DUE);
        reviews.flush();
        events.dropped(review, clock.now());
    }

    /** What is lifted must be open, and the outcome must say the same as the lists. */
    private static List<String> lifted(ReviewResult request, List<String> open) {
        List<String> named = request.liftedOrNone();
        for (int i = 0; i < named.size(); i++) {
            if (!open.contains(named.get(i))) {
                throw ReviewProblem.CATEGORY_NOT_OPEN.at("lifted[" + i + "]");
            }
        }
        boolean nothing = named.isEmpty() && request.foundOrNone().isEmpty();
        boolean agrees =
                switch (request.outcome()) {
                    case STAYS -> nothing;
                    case LIFTED ->
                            request.foundOrNone().isEmpty()
                                    && (named.isEmpty() || named.containsAll(open));
                    default -> !nothing;
                };
        if (!agrees) {
            throw ReviewProblem.OUTCOME_DISAGREES.at("outcome");
        }
        return LIFTED.equals(request.outcome()) ? open : named;
    }

    private List<String> reviewed(CategoryHolder holder) {
        return categories.codes(holder.id()).stream().filter(categories::isReviewed).toList();
    }

    /** Who was entered long after it began is looked at soon, not at once. */
    private LocalDate dueOn(CategoryHolder holder, LocalDate from) {
        int months = presets.integer("review.every-months", holder.region(), clock.now());
        LocalDate due = from.plusMonths(months);
        if (due.isBefore(clock.today())) {
            int days = presets.integer("review.catch-up-days", holder.region(), clock.now());
            return clock.today().plusDays(days);
        }
        return due;
    }
}
