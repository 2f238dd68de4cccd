package org.nuandong.beneficiary.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Keeps accounts sealed, opens them for the bank's file or a stated purpose, and finds shared ones.
 */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<PayeeAccount, UUID> {

    private static final String INDEX = "payee-account";
    private static final int SHOWN = 4;

    private final Holders holders;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Accounts(
            Holders holders,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.holders = holders;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** An account in clear: for the bank's file only. */
    record Clear(String number, String name) {

        /** Of a line that brings goods only. */
        static final Clear NONE = new Clear("", "");

        @Override
        public String toString() {
            return "an account";
        }
    }

    /** In place of the one on file; the same one again is refused. */
    PayeeAccount keep(PaymentRequests.NewAccount said) {
        dictionaries.require("account-holder", said.holder(), "holder");
        RegionCode region = holders.regionOf(said.payeeKind(), said.payeeId(), "payeeId");
        FreeText.checked(said.bank(), "bank");
        String number = number(said.number());
        byte[] index = personal.blindIndex(INDEX, number);
        Optional<PayeeAccount> before = current(said.payeeId());
        if (before.filter(one -> Arrays.equals(one.numberIndex(), index)).isPresent()) {
            throw DisbursementProblem.ACCOUNT_UNCHANGED.at("number");
        }
        Instant now = clock.now();
        before.ifPresent(one -> one.end(now));
        flush();
        UUID id = ListEntries.newId();
        PayeeAccount account =
                new PayeeAccount(
                        id,
                        region,
                        said,
                        sealed(id, number, said.holderName()),
                        now,
                        caller.subject());
        persistAndFlush(account);
        return account;
    }

    PayeeAccount.Sealed sealed(UUID id, String number, String holderName) {
        return new PayeeAccount.Sealed(
                personal.encrypt(number + "\n" + holderName.strip(), place(id)),
                personal.blindIndex(INDEX, number),
                number.substring(number.length() - SHOWN));
    }

    Optional<PayeeAccount> current(UUID payee) {
        return find("payeeId = ?1 and endedAt is null", payee).firstResultOptional();
    }

    PayeeAccount visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** For a purpose, audited. */
    Clear read(PayeeAccount account, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        audit.read(
                "payee-account",
                account.id(),
                account.region(),
                null,
                List.of("number", "holderName"),
                purpose);
        return open(account.id(), account.sealed());
    }

    Clear open(UUID id, byte[] sealed) {
        String[] parts = personal.decrypt(sealed, place(id)).split("\n", 2);
        return new Clear(parts[0], parts[1]);
    }

    private static String number(String written) {
        String digits =
                Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8,32}")) {
            throw DisbursementProblem.ACCOUNT_NUMBER_INVALID.at("number");
        }
        return digits;
    }

    private static String place(UUID id) {
        return "payee_account:account_sealed:" + id;
    }
}
