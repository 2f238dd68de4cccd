package org.nuandong.beneficiary.person;

import java.time.Instant;

/**
 * A person was overwritten ({@code person} as it was before); whoever keeps something of this
 * person forgets it in the same transaction.
 */
public record PersonErased(PersonRef person, Instant at) {}
