package org.nuandong.beneficiary.person;

import java.time.LocalDate;
import java.util.UUID;

/** In the same transaction: a person has died, or was entered by mistake. */
public record PersonEnded(UUID personId, LocalDate on, boolean died) {}
