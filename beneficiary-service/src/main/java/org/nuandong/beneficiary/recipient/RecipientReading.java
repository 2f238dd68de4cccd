package org.nuandong.beneficiary.recipient;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.Mask;

/** Shows an organisation: whom to call there masked, in clear for a purpose only. */
@ApplicationScoped
class RecipientReading {

    private final RecipientBook book;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final WideLists lists;

    RecipientReading(
            RecipientBook book, AuditTrail audit, Dictionaries dictionaries, WideLists lists) {
        this.book = book;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.lists = lists;
    }

    void requireNarrow(RecipientRepository.Filter filter) {
        lists.refuse(filter.isWide());
    }

    /** Who looked through the list is known. */
    void listed(List<Recipient> shown) {
        audit.readAll(
                "recipient",
                shown.stream().collect(toMap(Recipient::id, Recipient::region)),
                List.of("name"),
                "list");
    }

    RecipientView masked(Recipient one, List<EnrolledCategory> categories) {
        return new RecipientView(
                one.id(),
                one.name(),
                one.region().code(),
                one.address(),
                first(book.contact(one)),
                Mask.telephone(book.telephone(one)),
                one.residents(),
                one.residentsOn(),
                categories,
                one.state(),
                one.closedOn(),
                one.registeredAt(),
                one.changedAt());
    }

    RecipientContact clear(Recipient one, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        audit.read(
                "recipient",
                one.id(),
                one.region(),
                null,
                List.of("contact", "telephone"),
                purpose);
        return new RecipientContact(one.id(), book.contact(one), book.telephone(one));
    }

    private static String first(String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
