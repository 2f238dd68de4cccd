package org.nuandong.beneficiary.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.Mask;

/** Shows an organisation: whom to call there masked, in clear for a purpose only. */
@ApplicationScoped
class RecipientReading {

    private final RecipientBook book;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;

    RecipientReading(RecipientBook book, AuditTrail audit, Dictionaries dictionaries) {
        this.book = book;
        this.audit = audit;
        this.dictionaries = dictionaries;
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
