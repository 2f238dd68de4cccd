package org.nuandong.beneficiary.organisation;

/** A row of a table of officers; {@code active} is null when blank. */
record OfficerRow(String subject, String name, String unit, Boolean active) {

    /** A record's own text would put a name into logs. */
    @Override
    public String toString() {
        return "officer";
    }
}
