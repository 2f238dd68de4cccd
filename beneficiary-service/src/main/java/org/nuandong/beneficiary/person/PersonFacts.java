package org.nuandong.beneficiary.person;

import java.time.LocalDate;

/**
 * What is plain about a person, checked; a name nobody knows is null; an estimated birth counts by
 * its year only.
 */
record PersonFacts(String name, String sex, LocalDate bornOn, boolean bornEstimated) {}
