package org.nuandong.beneficiary.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: other features enrol an organisation, end a category, and name it. */
@ApplicationScoped
public class RecipientFiles {

    private final RecipientRepository recipients;
    private final RecipientBook book;
    private final CategoryRegister categories;
    private final Caller caller;

    RecipientFiles(
            RecipientRepository recipients,
            RecipientBook book,
            CategoryRegister categories,
            Caller caller) {
        this.recipients = recipients;
        this.book = book;
        this.categories = categories;
        this.caller = caller;
    }

    /** Where one that is open and in the caller's sight stands. */
    public RegionCode regionOf(UUID id, String field) {
        return recipients
                .findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .filter(Recipient::isOpen)
                .map(Recipient::region)
                .orElseThrow(() -> RecipientProblem.RECIPIENT_UNKNOWN.at(field));
    }

    public boolean isOpen(UUID id) {
        return recipients.findByIdOptional(id).filter(Recipient::isOpen).isPresent();
    }

    /** Nothing happens to one that is in that category already. */
    public void enroll(UUID id, CategoryEntry entry) {
        Recipient one = recipients.visibleForChange(id);
        if (!categories.codes(id).contains(entry.category())) {
            book.categorise(one, holder -> categories.enroll(holder, entry));
        }
    }

    public void end(UUID id, CategoryEnd end) {
        book.categorise(recipients.visibleForChange(id), holder -> categories.end(holder, end));
    }

    /** An organisation's name is no secret. */
    public Optional<String> publicName(UUID id) {
        return recipients.findByIdOptional(id).map(Recipient::name);
    }
}
