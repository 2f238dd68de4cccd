package org.nuandong.beneficiary.category;

import java.time.LocalDate;

/**
 * In the same transaction: a holder came into a category ({@code validFrom} is its first day) or
 * left one ({@code validFrom} is null).
 */
public record CategoryChanged(CategoryHolder holder, String category, LocalDate validFrom) {}
