package org.nuandong.beneficiary.holder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.person.PersonFiles;
import org.nuandong.beneficiary.recipient.RecipientFiles;
import org.nuandong.commons.region.RegionCode;

/** The door of this feature: asks the owner of whatever kind of holder is meant. */
@ApplicationScoped
public class Holders {

    public static final String PERSON = "person";
    public static final String HOUSEHOLD = "household";
    public static final String ORGANISATION = "organisation";

    private final PersonFiles people;
    private final HouseholdFiles households;
    private final RecipientFiles recipients;

    Holders(PersonFiles people, HouseholdFiles households, RecipientFiles recipients) {
        this.people = people;
        this.households = households;
        this.recipients = recipients;
    }

    /** One that is in the register and in the caller's sight; 400 naming the field otherwise. */
    public CategoryHolder require(String kind, UUID id, String field) {
        return switch (kind) {
            case PERSON -> CategoryHolder.person(id, null, people.regionOf(id, field), false);
            case HOUSEHOLD -> CategoryHolder.household(id, households.regionOf(id, field), false);
            case ORGANISATION -> CategoryHolder.organisation(id, recipients.regionOf(id, field));
            default -> throw new IllegalArgumentException("no kind of holder");
        };
    }

    public RegionCode regionOf(String kind, UUID id, String field) {
        return require(kind, id, field).region();
    }

    /** Has neither died nor ended. */
    public boolean isLive(String kind, UUID id) {
        return switch (kind) {
            case PERSON -> people.isActive(id);
            case HOUSEHOLD -> households.isOpen(id);
            default -> recipients.isOpen(id);
        };
    }

    /** Nothing happens to who is in that category already. */
    public void enroll(String kind, UUID id, CategoryEntry entry) {
        switch (kind) {
            case PERSON -> people.enroll(id, entry);
            case HOUSEHOLD -> households.enroll(id, entry);
            default -> recipients.enroll(id, entry);
        }
    }

    public void end(String kind, UUID id, String category, LocalDate lastDay, String reason) {
        CategoryEnd end = new CategoryEnd(category, lastDay, reason);
        switch (kind) {
            case PERSON -> people.end(id, end);
            case HOUSEHOLD -> households.end(id, end);
            default -> recipients.end(id, end);
        }
    }

    /** As the public may read it. */
    public Optional<String> publicName(String kind, UUID id) {
        return switch (kind) {
            case PERSON -> people.publicName(id);
            case HOUSEHOLD -> households.publicName(id);
            default -> recipients.publicName(id);
        };
    }
}
