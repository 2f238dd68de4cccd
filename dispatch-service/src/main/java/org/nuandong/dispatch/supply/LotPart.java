package org.nuandong.dispatch.supply;

/** So many pieces out of one lot. */
record LotPart(Lot lot, int quantity) {}
