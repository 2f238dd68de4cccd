package org.nuandong.dispatch.scene;

import jakarta.persistence.Embeddable;

/** One kind of goods handed to a person, as it is kept; pieces of the same kind are one line. */
@Embeddable
record GoodsLine(String item, int quantity) {}
