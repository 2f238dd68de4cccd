package org.nuandong.beneficiary.donation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.budget.Allotments;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.ParsedOnce;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 接收、下达、发放: a gift comes in with its receipt and goes where it is needed, never twice. */
@ApplicationScoped
class DonationDesk {

    private static final String SOURCE = "donations";
    private static final String SERVES = "donation.serves";
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private static final String USE =
            """
            insert into donation_use (id, donation_id, kind, fund_order_id, project_id, holder_kind,
                holder_id, need, amount, quantity, used_on, used_at, used_by)
            values (:id, :donation, :kind, cast(:order as uuid), cast(:project as uuid),
                cast(:holderKind as text), cast(:holder as uuid), cast(:need as text), :amount,
                :quantity, :on, :at, :by)
            """;

    private final ParsedOnce<Map<String, List<String>>> serves = new ParsedOnce<>(this::parse);
    private final DonationRepository donations;
    private final DonationEvents events;
    private final Allotments allotments;
    private final Holders holders;
    private final Regions regions;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    DonationDesk(
            DonationRepository donations,
            DonationEvents events,
            Allotments allotments,
            Holders holders,
            Regions regions,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.donations = donations;
        this.events = events;
        this.allotments = allotments;
        this.holders = holders;
        this.regions = regions;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    DonationDrive open(DonationRequests.NewDrive said) {
        caller.requireRegion(regions.known(said.regionCode(), "regionCode"));
        clock.refuseFuture(said.openedOn(), "openedOn");
        Instant now = clock.now();
        DonationDrive drive =
                new DonationDrive(
                        newId(),
                        said,
                        FreeText.checked(said.title(), "title"),
                        now,
                        caller.subject());
        donations.add(drive);
        events.drive("opened", drive, now);
        return drive;
    }

    void close(DonationDrive drive, DonationRequests.Closing said) {
        clock.refuseFuture(said.closedOn(), "closedOn");
        if (said.closedOn().isBefore(drive.openedOn())) {
            throw CommonProblem.INVALID_REQUEST.at("closedOn");
        }
        Instant now = clock.now();
        drive.close(said.closedOn(), now);
        donations.flush();
        events.drive("closed", drive, now);
    }

    Donation receive(DonationRequests.NewDonation said) {
        caller.requireRegion(regions.known(said.regionCode(), "regionCode"));
        dictionaries.require("donor-kind", said.donorKind(), "donorKind");
        dictionaries.require("relief-goods", said.item(), "item");
        clock.refuseFuture(said.receivedOn(), "receivedOn");
        FreeText.checked(said.wish(), "wish");
        boolean goods = said.item() != null && said.quantity() != null;
        if (goods == (said.amountYuan() != null)
                || (said.item() == null) != (said.quantity() == null)) {
            throw DonationProblem.DONATION_IS_CASH_OR_GOODS.at("amountYuan");
        }
        if (said.driveId() != null) {
            donations.drive(said.driveId(), LockModeType.PESSIMISTIC_READ).requireOpen();
        }
        Instant now = clock.now();
        UUID id = newId();
        Donation donation =
                new Donation(id, said, donations.nextReceipt(clock.today()), now, caller.subject());
        String donor = said.donor();
        donation.givenBy(
                donor == null || donor.isBlank()
                        ? null
                        : personal.encrypt(donor.strip(), place(id)));
        donations.persistAndFlush(donation);
        events.donation("received", donation, donation.amount(), donation.quantity(), now);
        return donation;
    }

    /** 捐款下达: an order of the project's source donations, which another person decides on. */
    void allot(Donation donation, DonationRequests.Allotment said) {
        if (!donation.isCash()) {
            throw DonationProblem.DONATION_OF_ANOTHER_KIND.because();
        }
        DonationRepository.Used used = donations.used(donation.id());
        if (used.amount().add(said.amountYuan()).compareTo(donation.amount()) > 0) {
            throw DonationProblem.DONATION_EXHAUSTED.at("amountYuan");
        }
        UUID order =
                allotments.propose(
                        said.projectId(),
                        SOURCE,
                        said.amountYuan(),
                        donation.receiptNo(),
                        "捐款下达 " + donation.receiptNo());
        Map<String, Object> use = use(donation, "allotment");
        use.put("order", order);
        use.put("project", said.projectId());
        use.put("amount", said.amountYuan());
        use.put("on", clock.today());
        donations.use(USE, use);
        events.donation("allotted", donation, said.amountYuan(), null, clock.now());
    }

    /** 捐物发放: a household gets it for a need of its own that such goods meet. */
    void give(Donation donation, DonationRequests.Gift said) {
        if (donation.isCash()) {
            throw DonationProblem.DONATION_OF_ANOTHER_KIND.because();
        }
        clock.refuseFuture(said.usedOn(), "usedOn");
        dictionaries.require("need", said.need(), "need");
        RegionCode region = holders.regionOf(said.holderKind(), said.holderId(), "holderId");
        if (said.holderKind().equals(Holders.HOUSEHOLD)) {
            requireNeed(donation, said, region);
        }
        if (donations.used(donation.id()).quantity() + said.quantity() > donation.quantity()) {
            throw DonationProblem.DONATION_EXHAUSTED.at("quantity");
        }
        Map<String, Object> use = use(donation, "gift");
        use.put("holderKind", said.holderKind());
        use.put("holder", said.holderId());
        use.put("need", said.need());
        use.put("quantity", said.quantity());
        use.put("on", said.usedOn());
        donations.use(USE, use);
        events.donation("given", donation, null, said.quantity(), clock.now());
    }

    /** Each need with the households that have it and what lies there for it. */
    List<DonationView.Match> matches(String regionCode) {
        RegionCode region = regions.known(regionCode, "region");
        String below = region.prefix() + "%";
        return new TreeMap<>(serves(region))
                .entrySet().stream()
                        .map(
                                need ->
                                        new DonationView.Match(
                                                need.getKey(),
                                                donations.needy(below, need.getKey()),
                                                donations.lying(below, need.getValue())))
                        .toList();
    }

    DonationView.Donor read(Donation donation, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        audit.read(
                Donation.TYPE,
                donation.id(),
                donation.region(),
                donation.unitId(),
                List.of("donor"),
                purpose);
        return new DonationView.Donor(
                donation.id(), personal.decrypt(donation.donorSealed(), place(donation.id())));
    }

    DonationView view(Donation one) {
        DonationRepository.Used used = donations.used(one.id());
        return new DonationView(
                one.id(),
                one.receiptNo(),
                one.region().code(),
                one.driveId(),
                one.donorKind(),
                one.donorSealed() != null,
                one.givers(),
                one.isCash() ? one.amount() : null,
                one.item(),
                one.isCash() ? null : one.quantity(),
                one.wish(),
                one.receivedOn(),
                one.isCash() ? one.amount().subtract(used.amount()) : null,
                one.isCash() ? null : one.quantity() - used.quantity(),
                donations.uses(one.id()));
    }

    private void requireNeed(Donation donation, DonationRequests.Gift said, RegionCode region) {
        boolean meets =
                said.need() != null
                        && serves(region)
                                .getOrDefault(said.need(), List.of())
                                .contains(donation.item())
                        && donations.needs(said.holderId(), said.need());
        if (!meets) {
            throw DonationProblem.DONATION_MEETS_NO_NEED.at("need");
        }
    }

    private Map<String, Object> use(Donation donation, String kind) {
        Map<String, Object> use = new HashMap<>();
        use.put("id", newId());
        use.put("donation", donation.id());
        use.put("kind", kind);
        use.put("order", null);
        use.put("project", null);
        use.put("holderKind", null);
        use.put("holder", null);
        use.put("need", null);
        use.put("amount", NONE);
        use.put("quantity", 0);
        use.put("at", clock.now().atOffset(ZoneOffset.UTC));
        use.put("by", caller.subject());
        return use;
    }

    private Map<String, List<String>> serves(RegionCode region) {
        return serves.of(presets.text(SERVES, region, clock.now()));
    }

    private Map<String, List<String>> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, List<String>>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset donation.serves cannot be read", e);
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private static String place(UUID id) {
        return "donation:donor_sealed:" + id;
    }
}
