package org.nuandong.beneficiary.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Registers and changes organisations; whom to call there stands sealed. */
@ApplicationScoped
class RecipientBook {

    private final RecipientRepository recipients;
    private final RecipientEvents events;
    private final CategoryRegister categories;
    private final Regions regions;
    private final PersonalData personal;
    private final Caller caller;
    private final OfficeClock clock;

    RecipientBook(
            RecipientRepository recipients,
            RecipientEvents events,
            CategoryRegister categories,
            Regions regions,
            PersonalData personal,
            Caller caller,
            OfficeClock clock) {
        this.recipients = recipients;
        this.events = events;
        this.categories = categories;
        this.regions = regions;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    Recipient register(RecipientEntry entry) {
        RegionCode region = regions.residence(entry.regionCode(), "regionCode");
        caller.requireRegion(region);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        RecipientChange change = RecipientChange.of(entry);
        check(region, id, change);
        categories.check(CategoryHolder.organisation(id, region), entry.categories(), "categories");
        Instant now = clock.now();
        Recipient one = new Recipient(id, region, change, now);
        keepContact(one, change);
        recipients.persistAndFlush(one);
        categories.enroll(one.holder(), entry.categories(), now, now);
        events.told("registered", one, categories.codes(id));
        return one;
    }

    void change(Recipient one, RecipientChange change) {
        check(one.region(), one.id(), change);
        one.become(change, clock.now());
        keepContact(one, change);
        told("changed", one);
    }

    void categorise(Recipient one, Consumer<CategoryHolder> change) {
        one.requireOpen();
        change.accept(one.holder());
        one.touch(clock.now());
        told("changed", one);
    }

    void close(Recipient one, LocalDate on) {
        clock.refuseFuture(on, "closedOn");
        one.requireOpen();
        List<String> ended = categories.endAll(one.holder(), on, "closed");
        one.close(on, clock.now());
        recipients.flush();
        events.told("closed", one, ended);
    }

    String contact(Recipient one) {
        return open(one.contactSealed(), "recipient:contact:" + one.id());
    }

    String telephone(Recipient one) {
        return open(one.telephoneSealed(), "recipient:telephone:" + one.id());
    }

    private void told(String what, Recipient one) {
        recipients.flush();
        events.told(what, one, categories.codes(one.id()));
    }

    private void check(RegionCode region, UUID id, RecipientChange change) {
        FreeText.checked(change.name(), "name");
        FreeText.checked(change.address(), "address");
        if ((change.residents() == null) != (change.residentsOn() == null)) {
            throw RecipientProblem.RESIDENTS_NEED_A_DAY.at("residentsOn");
        }
        clock.refuseFuture(change.residentsOn(), "residentsOn");
        if (recipients.isTaken(region, change.name(), id)) {
            throw RecipientProblem.RECIPIENT_EXISTS.at("name");
        }
    }

    private void keepContact(Recipient one, RecipientChange change) {
        String contact = blankToNull(change.contact());
        String telephone = blankToNull(change.telephone());
        one.reachedBy(
                contact == null ? null : personal.encrypt(contact, "recipient:contact:" + one.id()),
                telephone == null
                        ? null
                        : personal.encrypt(number(telephone), "recipient:telephone:" + one.id()));
    }

    private static String number(String telephone) {
        return Telephone.parse(telephone)
                .orElseThrow(() -> RecipientProblem.RECIPIENT_TELEPHONE_INVALID.at("telephone"))
                .number();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String open(byte[] sealed, String place) {
        return sealed == null ? null : personal.decrypt(sealed, place);
    }
}
