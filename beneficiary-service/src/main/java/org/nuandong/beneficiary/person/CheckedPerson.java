package org.nuandong.beneficiary.person;

import java.util.List;
import org.nuandong.commons.personal.Telephone;

/** A request that may be taken in; {@code telephone} is null when none was named. */
record CheckedPerson(PersonFacts facts, List<PlainNumber> numbers, Telephone telephone) {}
