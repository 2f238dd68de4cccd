package org.nuandong.beneficiary.category;

/** In the same transaction: a holder lives in another region now. */
public record HolderMoved(CategoryHolder holder) {}
