package org.nuandong.beneficiary.disbursement;

/** Codes of dictionary payment-channel that decide something. */
final class ListChannel {

    static final String BANK = "bank";
    static final String CASH = "cash";

    private ListChannel() {}
}
