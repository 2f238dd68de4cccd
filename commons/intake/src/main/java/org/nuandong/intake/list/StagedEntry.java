package org.nuandong.intake.list;

/** A good row as it waits, sealed, for its acceptance. */
record StagedEntry<E>(int number, E entry) {

    /** A record's own text would put what was typed into logs. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
