package org.nuandong.beneficiary.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;

/** Shows reviews: lists are narrowed and entered as read, sensitive codes told to few. */
@ApplicationScoped
class ReviewReading {

    private final ReviewRepository reviews;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final AuditTrail audit;
    private final WideLists lists;

    ReviewReading(
            ReviewRepository reviews,
            CategoryRegister categories,
            Dictionaries dictionaries,
            AuditTrail audit,
            WideLists lists) {
        this.reviews = reviews;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.audit = audit;
        this.lists = lists;
    }

    /** One more than asked for when there are more; who is on the page is entered as read. */
    List<Review> page(ReviewRepository.Filter filter, List<String> after, int most) {
        categories.filter(filter.category(), "category");
        dictionaries.require("need", filter.need(), "need");
        lists.refuse(filter.isWide());
        List<Review> rows = reviews.page(filter, after, most + 1);
        audit.readAll(
                Review.TYPE,
                rows.stream().limit(most).collect(toMap(Review::id, Review::region)),
                List.of("review"),
                "list");
        return rows;
    }

    UnaryOperator<String> inLists() {
        return categories.inLists();
    }

    ReviewView view(Review review) {
        return review.view(categories.inAnswer());
    }
}
