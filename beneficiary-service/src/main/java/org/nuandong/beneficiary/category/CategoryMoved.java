package org.nuandong.beneficiary.category;

import java.util.UUID;

/** A person came into a category or left one; heard in the same transaction. */
public record CategoryMoved(UUID personId) {}
